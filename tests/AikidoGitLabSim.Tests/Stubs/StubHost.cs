using System.Net;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Hosting;
using AikidoGitLabSim.Stubs.Mappings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Tests.Stubs;

/// <summary>Stubs on a port of this machine in front of an application that says 404 to everything.</summary>
internal sealed class StubHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubHost(WebApplication app, StubServer stubs)
    {
        _app = app;
        Stubs = stubs;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public StubServer Stubs { get; }

    public Uri Url { get; }

    public static async Task<StubHost> StartAsync(StubFolder? folder = null, int journalSize = 100)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var stubs = new StubServer(new StubOptions
        {
            Random = FastEntropy.Source.Invoke, JournalSize = journalSize, Folder = folder, StartsWithFolder = true,
        });
        app.UseStubs(_ => stubs, _ => null);
        app.Run(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync($"behind:{await body.ReadToEndAsync()}");
        });
        await app.StartAsync();
        return new StubHost(app, stubs);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
