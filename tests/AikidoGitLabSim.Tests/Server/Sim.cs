using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server;

/// <summary>A simulator in memory (or on a port), its default world made from a file.</summary>
internal sealed class Sim : IAsyncDisposable
{
    private readonly GitLabSimulator _simulator;

    private Sim(GitLabSimulator simulator, FakeTimeProvider time)
    {
        _simulator = simulator;
        Time = time;
        Client = simulator.CreateClient();
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Time { get; }

    public GitLabSimulator Simulator => _simulator;

    public static async Task<Sim> StartAsync(string world, bool onPort = false)
    {
        var time = new FakeTimeProvider(Reading.Now);
        return new Sim(await GitLabSimulator.StartAsync(options =>
        {
            options.World = Reading.Load(world).World;
            options.Time = time;
            if (onPort)
                options.UseFreePort();
        }), time);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null, params (string Name, string Value)[] headers) =>
        SendAsync("GET", path, token, null, headers);

    public async Task<HttpResponseMessage> SendAsync(string method, string path, string? token = null, string? json = null,
        params (string Name, string Value)[] headers)
    {
        using var request =
            new HttpRequestMessage(new HttpMethod(method), path.StartsWith("/_", StringComparison.Ordinal) || path.StartsWith("/~",
                StringComparison.Ordinal) || path.StartsWith("/api", StringComparison.Ordinal) ? path : "/api/v4" + path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _simulator.DisposeAsync();
    }
}
