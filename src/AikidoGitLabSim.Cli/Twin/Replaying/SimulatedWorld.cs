using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>A world as the control API describes it, with a client that reaches it.</summary>
internal sealed class SimulatedWorld(HttpClient client, JsonObject answer)
{
    private readonly Dictionary<string, JsonObject> _kept = [];

    /// <summary>A client that neither follows redirects nor decompresses.</summary>
    public HttpClient Client { get; } = client;

    public string Url { get; } = answer["gitLabUrl"]!.GetValue<string>().TrimEnd('/');

    /// <summary>The seeded tokens, in the world file's order.</summary>
    public IEnumerable<JsonObject> Tokens => answer["tokens"]!.AsArray().OfType<JsonObject>();

    public long UserId(string username) => Find("users", "username", username).RequiredNumber("id");

    public long? FindUser(string username) => Id("users", "username", username);

    public long GroupId(string path) => Find("groups", "path", path).RequiredNumber("id");

    public long? FindGroup(string path) => Id("groups", "path", path);

    public long ProjectId(string path) => Find("projects", "path", path).RequiredNumber("id");

    public long? FindProject(string path) => Id("projects", "path", path);

    public long TokenId(string name) => Token(name)["id"]!.GetValue<long>();

    public string Secret(string name) =>
        (Token(name)["secret"] ?? Token(name)["token"])?.GetValue<string>()
        ?? throw new KeyNotFoundException($"the simulator did not tell the secret of token '{name}'");

    /// <summary>Remembers a token that a request has made, under a name of the test's own.</summary>
    public void Keep(string name, JsonObject token) => _kept[name] = token;

    private JsonObject Token(string name) => _kept.TryGetValue(name, out var kept) ? kept : Find("tokens", "name", name);

    private long? Id(string list, string key, string value) =>
        Search(list, key, value) is { } found ? found["id"]!.GetValue<long>() : null;

    private JsonObject? Search(string list, string key, string value) =>
        answer[list]?.AsArray().OfType<JsonObject>().FirstOrDefault(item => item[key]?.GetValue<string>() == value);

    private JsonObject Find(string list, string key, string value) => Search(list, key, value)
        ?? throw new KeyNotFoundException($"the world's answer has no {list} with {key} '{value}'");
}
