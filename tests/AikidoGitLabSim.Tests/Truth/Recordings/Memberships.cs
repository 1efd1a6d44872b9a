using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>
/// Which people must have been members of which groups and projects for the answers to come out as recorded. Admins need not be.
/// </summary>
internal sealed partial class Memberships(Evidence evidence)
{
    private const long Owner = 50;

    private static readonly Dictionary<long, string> Levels = new()
    {
        [10] = "guest", [15] = "planner", [20] = "reporter", [30] = "developer", [40] = "maintainer", [50] = "owner",
    };

    private readonly Dictionary<string, Dictionary<long, long>> _levels = [];

    public void Learn(Exchange exchange, Caller caller)
    {
        if ((!exchange.Succeeded && !MissesToken(exchange)) || caller.TokenId is not { } token
            || !evidence.Tokens.TryGetValue(token, out var seed) || evidence.IsAdmin(seed.UserId))
            return;
        if (exchange.Answer.Json is JsonObject json && json["permissions"] is JsonObject permissions)
            LearnStated(seed.UserId, json, permissions);
        else if (Resource().Match(exchange.Path) is { Success: true } match && Group(match) is { } group)
            Raise(group, seed.UserId, Owner);
    }

    /// <summary>Only callers who see a group or project learn that it has no such token.</summary>
    private static bool MissesToken(Exchange exchange) =>
        exchange.Answer is { Status: 404, Body: var body } && body.Contains("ccess token", StringComparison.OrdinalIgnoreCase);

    /// <summary>The members of a group or project, as a world file lists them.</summary>
    public JsonObject Of(string path, Func<long, string> username)
    {
        var members = new JsonObject();
        foreach (var (user, level) in _levels.GetValueOrDefault(path) ?? [])
            members[username(user)] = Levels[level];
        return members;
    }

    private void LearnStated(long user, JsonObject project, JsonObject permissions)
    {
        if (Level(permissions["group_access"]) is { } inGroup)
            Raise(project["namespace"]!.AsObject().Text("full_path")!, user, inGroup);
        if (Level(permissions["project_access"]) is { } inProject)
            Raise(project.Text("path_with_namespace")!, user, inProject);
    }

    private static long? Level(JsonNode? access) => (access as JsonObject)?.Number("access_level");

    private void Raise(string path, long user, long level)
    {
        if (!_levels.TryGetValue(path, out var members))
            _levels[path] = members = [];
        members[user] = Math.Max(level, members.GetValueOrDefault(user));
    }

    /// <summary>The group that a path is about; rights over a project are taken to come from its group.</summary>
    private string? Group(Match match)
    {
        var isProject = match.Groups["collection"].Value == "projects";
        var name = Uri.UnescapeDataString(match.Groups["name"].Value);
        if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            name = isProject
                ? evidence.Projects.GetValueOrDefault(id)?.Text("path_with_namespace")
                : evidence.Groups.GetValueOrDefault(id)?.Text("full_path");
        return isProject && name is not null ? name[..Math.Max(0, name.LastIndexOf('/'))] : name;
    }

    [GeneratedRegex("^/api/v4/(?<collection>groups|projects)/(?<name>[^/?]+)", RegexOptions.None, 1000)]
    private static partial Regex Resource();
}
