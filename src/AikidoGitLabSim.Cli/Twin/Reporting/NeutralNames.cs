using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Cli.Twin.Reporting;

/// <summary>Replaces the names of an instance in a world file and in paths: a scenario shows what GitLab does, not whose it is.</summary>
internal sealed class NeutralNames
{
    private readonly Dictionary<string, string> _segments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly JsonObject _world = [];

    /// <summary>Replaces the names of a world.</summary>
    /// <param name="worldFile">The world file. Where it is not JSON, a user wrote it, and it stays as it is.</param>
    public NeutralNames(string worldFile)
    {
        World = worldFile;
        if (!worldFile.TrimStart().StartsWith('{'))
            return;
        _world = JsonNode.Parse(worldFile)!.AsObject();
        foreach (var user in Items("users"))
            Rename(user, "username", _users, "user");
        foreach (var token in Items("tokens"))
            Rename(token, "name", _tokens, "token");
        foreach (var thing in Items("groups").Concat(Items("projects")))
        {
            thing["path"] = Path(thing.Text("path") ?? "", learns: true);
            if (thing["members"] is JsonObject members)
            {
                thing["members"] = new JsonObject(
                    members.Select(member => KeyValuePair.Create(User(member.Key), member.Value?.DeepClone())));
            }
        }

        foreach (var item in Items("users").Concat(Items("groups")).Concat(Items("projects")).Concat(Items("tokens")))
            Complete(item);
        World = JsonText.Indented(_world);
    }

    /// <summary>The world file without names.</summary>
    public string World { get; }

    /// <summary>A token's name.</summary>
    public string Token(string name) => _tokens.GetValueOrDefault(name, name);

    /// <summary>The path and query of a request.</summary>
    public string Request(string pathAndQuery)
    {
        var parts = pathAndQuery.Split('?', 2);
        var path = string.Join('/', parts[0].Split('/').Select(Segment));
        return parts.Length == 1 ? path : $"{path}?{string.Join('&', parts[1].Split('&').Select(Parameter))}";
    }

    private IEnumerable<JsonObject> Items(string list) => (_world[list] as JsonArray ?? []).OfType<JsonObject>();

    private static void Rename(JsonObject item, string key, Dictionary<string, string> names, string word)
    {
        if (item.Text(key) is not { } name)
            return;
        if (!names.ContainsKey(name))
            names[name] = string.Create(CultureInfo.InvariantCulture, $"{word}-{names.Count + 1}");
        item[key] = names[name];
    }

    private string Path(string path, bool learns = false) => string.Join('/', path.Split('/').Select(segment =>
    {
        if (learns && !_segments.ContainsKey(segment) && !_users.ContainsKey(segment))
            _segments[segment] = string.Create(CultureInfo.InvariantCulture, $"path-{_segments.Count + 1}");
        return _segments.GetValueOrDefault(segment) ?? User(segment);
    }));

    private string User(string name) => _users.GetValueOrDefault(name, name);

    private string Segment(string segment) =>
        segment.Contains('%', StringComparison.Ordinal) ? Uri.EscapeDataString(Path(Uri.UnescapeDataString(segment)))
        : _segments.GetValueOrDefault(segment) is { } known && !IsOfTheApi(segment) ? known : segment;

    private static bool IsOfTheApi(string segment) => segment is "api" or "v4" or "groups" or "projects" or "users" or "user" or "members"
        or "all" or "self" or "access_tokens" or "personal_access_tokens" or "subgroups" or "version" or "metadata";

    private string Parameter(string parameter) => parameter.Split('=', 2) is ["username", var name] ? $"username={User(name)}" : parameter;

    private void Complete(JsonObject item)
    {
        item.Remove("description");
        if (item.ContainsKey("username") || item.ContainsKey("path"))
            item.Remove("name");
        foreach (var key in new[] { "group", "project" })
        {
            if (item.Text(key) is { } path)
                item[key] = Path(path);
        }

        if (item.Text("user") is { } user)
            item["user"] = User(user);
    }
}
