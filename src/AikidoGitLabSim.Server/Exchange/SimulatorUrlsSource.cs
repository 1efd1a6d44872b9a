using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Knows the simulator's URLs once it listens.</summary>
/// <param name="server">The server: Kestrel or the one in memory.</param>
internal sealed class SimulatorUrlsSource(IServer server)
{
    private SimulatorUrls? _bound;

    /// <summary>The URLs; before the start, those in memory.</summary>
    public SimulatorUrls Urls => _bound ?? (_bound = Find()) ?? SimulatorUrls.InMemory;

    private SimulatorUrls? Find() =>
        server is not TestServer && server.Features.Get<IServerAddressesFeature>() is { Addresses: { Count: > 0 } addresses }
        ? SimulatorUrls.Bound(addresses)
        : null;
}
