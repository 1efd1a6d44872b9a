using System.Collections.Immutable;
using System.Net;

namespace AikidoGitLabSim.Validator.Sending;

/// <summary>
/// Resolves names for connections, and remembers what the name of the GitLab stands for. A proxy's name is resolved, too, and not
/// remembered.
/// </summary>
/// <param name="host">The GitLab's name.</param>
/// <param name="resolve">Gives the addresses of a name; the system's resolver when left out.</param>
internal sealed class NameResolution(string? host, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    /// <summary>What the name stands for; empty where this machine did not have to know.</summary>
    public ImmutableArray<string> Addresses { get; private set; } = [];

    public async Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancel)
    {
        var addresses = await (resolve ?? Dns.GetHostAddressesAsync)(name, cancel);
        if (string.Equals(name.Trim('[', ']'), host?.Trim('[', ']'), StringComparison.OrdinalIgnoreCase))
            Addresses = [.. addresses.Select(address => address.ToString())];
        return addresses;
    }
}
