using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;

namespace AikidoGitLabSim.Server.Hosting;

/// <summary>Knows the simulator's URLs once it listens.</summary>
/// <param name="server">The server: Kestrel or the one in memory.</param>
internal sealed class SimulatorUrlsSource(IServer server)
{
    /// <summary>The URLs; before the start, those in memory.</summary>
    public SimulatorUrls Urls => server is TestServer || server.Features.Get<IServerAddressesFeature>() is not { Addresses: { Count: > 0 } addresses }
        ? SimulatorUrls.InMemory
        : SimulatorUrls.Bound(addresses);
}
