using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Benchmarks.Scaling;

/// <summary>The simulator with few or many of something.</summary>
internal static class ScaleServers
{
    private const int BenchmarkTokens = 10;

    /// <summary>Runs a server.</summary>
    /// <param name="what">What there is few or many of, see <see cref="Scale"/>.</param>
    /// <param name="count">How many.</param>
    public static async Task<int> RunAsync(string what, int count)
    {
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = BenchmarkWorld.With(what == "tokens" ? count : BenchmarkTokens);
        });
        switch (what)
        {
            case "stubs":
                await AddStubsAsync(simulator, count, "urlPath", "/stubs/{0}");
                break;
            case "expressions":
                await AddStubsAsync(simulator, count, "urlPathPattern", "/stubs/{0}/[a-z]+");
                break;
            case "worlds":
                for (var n = 1; n <= count; n++)
                    simulator.Worlds.Put(simulator.Worlds.Default.Fork(Scale.Name(n)));
                break;
        }

        return await Servers.UntilInputEndsAsync(simulator.GitLabUrl.ToString());
    }

    private static async Task AddStubsAsync(GitLabSimulator simulator, int count, string key, string pattern)
    {
        using var client = simulator.CreateClient();
        var mappings = Enumerable.Range(0, count).Select(n => string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{ "request": { "method": "GET", "{{{key}}}": "{{{string.Format(CultureInfo.InvariantCulture, pattern, n)}}}" }, """
            + $$$""" "response": { "status": 200, "body": "stub", "headers": { "Content-Length": "4" } } }"""));
        using var content = new StringContent($$"""{"mappings":[{{string.Join(',', mappings)}}]}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/__admin/mappings/import", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }
}
