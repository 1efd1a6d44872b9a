using System.Collections.Immutable;
using System.Net;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Addresses that nothing outside of a network can reach.</summary>
internal static class PrivateNetworks
{
    // RFC 1918, 6598, 3927, 1122, 4193, 4291.
    private static readonly ImmutableArray<IPNetwork> All =
    [
        .. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8", "fc00::/7", "fe80::/10", "::1/128" }.Select(IPNetwork.Parse),
    ];

    public static bool Holds(string address) =>
        IPAddress.TryParse(address.Split('%')[0], out var parsed) && All.Any(network => network.Contains(parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed));
}
