using System.Net;
using System.Text;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Control;

/// <summary>The control API alone, on a server in memory.</summary>
internal sealed class ControlHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ControlHost(WebApplication app, WorldStore store, FakeTimeProvider time)
    {
        _app = app;
        Store = store;
        Time = time;
        Client = app.GetTestClient();
    }

    public WorldStore Store { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public static async Task<ControlHost> StartAsync(string? controlToken = null, IPAddress? from = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var time = new FakeTimeProvider(Reading.Now);
        var store = new WorldStore(World.Empty);
        builder.Services.AddSingleton(store).AddSingleton<TimeProvider>(time).AddSingleton(Reading.Counting());
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = from;
            return next(context);
        });
        app.MapControlApi(new ControlOptions(controlToken, _ => "http://127.0.0.1:8929/", _ => "http://127.0.0.1:8930"));
        await app.StartAsync();
        return new ControlHost(app, store, time);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string method, string path, string? body = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/_sim" + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
