using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Seeding;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Tests.Cli.Twin;

/// <summary>A second simulator on a port, with the seeded company. Some of its answers can be changed.</summary>
internal sealed class PlantedGitLab : IAsyncDisposable
{
    private readonly GitLabSimulator _simulator;
    private readonly LoadedWorld _loaded;

    private PlantedGitLab(GitLabSimulator simulator, LoadedWorld loaded) => (_simulator, _loaded) = (simulator, loaded);

    public string Url => _simulator.GitLabUrl.ToString().TrimEnd('/');

    public string? CaFile => _simulator.CaFile;

    public string this[string token] => _loaded.Tokens.Single(one => one.Name == token).Secret.Reveal();

    public static Task<PlantedGitLab> StartAsync(string edition, bool isHttps = false, params Plant[] plants)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return StartWithAsync(SeededCompany.For(Edition.Parse(edition), today), isHttps, plants);
    }

    public static async Task<PlantedGitLab> StartWithAsync(string world, bool isHttps = false, params Plant[] plants)
    {
        var loaded = WorldFileReader.Read(world, new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, "127.0.0.1"))
            .Loaded!;
        var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.World = loaded;
            options.UseFreePort();
            if (isHttps)
                options.UseHttps();
            options.Around = (http, next) => AnswerAsync(http, next, plants);
        });
        return new PlantedGitLab(simulator, loaded);
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next, Plant[] plants)
    {
        http.Request.Headers.Remove("Accept-Encoding");
        var asked = $"{http.Request.Path}{http.Request.QueryString}";
        if (plants.FirstOrDefault(plant => plant.IsFor(asked, http.Request.Headers["PRIVATE-TOKEN"].ToString())) is not { } found)
        {
            await next(http);
            return;
        }

        var body = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        await next(http);
        http.Response.Body = body;
        var changed = Encoding.UTF8.GetBytes(found.Change(http.Response, Encoding.UTF8.GetString(buffer.ToArray())));
        http.Response.ContentLength = changed.Length;
        await body.WriteAsync(changed);
    }
}

/// <summary>An answer that is changed.</summary>
/// <param name="Name">What is planted.</param>
/// <param name="Path">The request: path and query, or their beginning.</param>
/// <param name="Change">Changes the headers, and returns another body.</param>
internal sealed record Plant(string Name, string Path, Func<HttpResponse, string, string> Change)
{
    /// <summary>The beginning of the token of the request; null: any.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the path has to be the whole request.</summary>
    public bool IsExact { get; init; }

    public bool IsFor(string asked, string token) => (IsExact ? asked == Path : asked.StartsWith(Path, StringComparison.Ordinal))
        && (Token is null || token.StartsWith(Token, StringComparison.Ordinal));

    public static Plant Json(string name, string path, Action<JsonNode> change) => new(name, path, (_, body) =>
    {
        var json = JsonNode.Parse(body)!;
        change(json);
        return json.ToJsonString();
    });
}
