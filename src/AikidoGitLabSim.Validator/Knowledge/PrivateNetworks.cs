using System.Collections.Immutable;
using System.Net;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Addresses that nothing outside of a network can reach.</summary>
internal static class PrivateNetworks
{
    // RFC 1918, 6598, 3927, 1122, 4193, 4291.
    private static readonly ImmutableArray<IPNetwork> All =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("fe80::/10"),
        IPNetwork.Parse("::1/128"),
    ];

    public static bool Holds(string address) =>
        IPAddress.TryParse(address.Split('%')[0], out var parsed)
        && All.Any(network => network.Contains(parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed));
}
