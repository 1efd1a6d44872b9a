using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>
/// The web server of WireMock.Net's host: it opens no port, because the simulator's Kestrel takes the requests. It names the simulator's
/// URL.
/// </summary>
internal sealed class UnboundServer : IServer
{
    private UnboundServer(string address)
    {
        var addresses = new ServerAddressesFeature();
        addresses.Addresses.Add(address);
        Features.Set<IServerAddressesFeature>(addresses);
    }

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Registers it as the web server of a host, instead of the host's own.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="address">The simulator's URL, with its port.</param>
    public static void Replace(IServiceCollection services, string address) =>
        services.AddSingleton<IServiceProviderFactory<IServiceCollection>>(new LastRegistration(new UnboundServer(address)));

    /// <inheritdoc/>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // The host adds Kestrel after all registrations of its settings; the last one counts.
    private sealed class LastRegistration(IServer server) : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services) => services.AddSingleton(server);

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) => containerBuilder.BuildServiceProvider();
    }
}
