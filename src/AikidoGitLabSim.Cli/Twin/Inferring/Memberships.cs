using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>
/// Which people must have been members of which groups and projects for the answers to come out as recorded. Admins need not be.
/// </summary>
/// <param name="evidence">What is known of the instance.</param>
/// <param name="presumesOwners">Whether who reaches a group is presumed to own it; otherwise levels are those that answers state.</param>
internal sealed partial class Memberships(Evidence evidence, bool presumesOwners = true)
{
    private const long Owner = 50;

    private static readonly Dictionary<long, string> Levels = new()
    {
        [10] = "guest", [15] = "planner", [20] = "reporter", [30] = "developer", [40] = "maintainer", [50] = "owner",
    };

    private readonly Dictionary<string, Dictionary<long, long>> _levels = [];

    /// <summary>Learns from an exchange.</summary>
    public void Learn(Exchange exchange, Caller caller)
    {
        if (!presumesOwners)
        {
            LearnLevels(exchange, caller);
            return;
        }

        if ((!exchange.Succeeded && !MissesToken(exchange)) || SeedOf(caller) is not { } seed || evidence.IsAdmin(seed.UserId))
            return;
        LearnOwner(exchange, seed.UserId);
    }

    private void LearnOwner(Exchange exchange, long user)
    {
        if (exchange.Answer.Json is JsonObject json && json["permissions"] is JsonObject permissions)
            LearnStated(user, json, permissions);
        else if (Resource().Match(exchange.Path) is { Success: true } match && Group(match) is { } group)
            Raise(group, user, Owner);
    }

    /// <summary>Only callers who see a group or project learn that it has no such token.</summary>
    private static bool MissesToken(Exchange exchange) =>
        exchange.Answer is { Status: 404, Body: var body } && body.Contains("ccess token", StringComparison.OrdinalIgnoreCase);

    /// <summary>The members of a group or project, as a world file lists them.</summary>
    public JsonObject Of(string path, Func<long, string> username)
    {
        var members = new JsonObject();
        foreach (var (user, level) in _levels.GetValueOrDefault(path) ?? [])
        {
            if (!evidence.IsBot(user) && Levels.TryGetValue(level, out var word))
                members[username(user)] = word;
        }

        return members;
    }

    private void LearnLevels(Exchange exchange, Caller caller)
    {
        if (!exchange.Succeeded || SeedOf(caller) is not { } seed)
            return;
        foreach (var project in JsonWalk.Objects(exchange.Answer.Json).Where(IsOfGroup))
        {
            if (project["permissions"] is JsonObject permissions)
                LearnStated(seed.UserId, project, permissions);
        }

        if (Member().IsMatch(exchange.Path) && exchange.Answer.Json is JsonObject member && member.Number("access_level") is { } level)
            LearnMember(exchange.Path, member.Number("id") ?? seed.UserId, level);
    }

    private SeedToken? SeedOf(Caller caller) =>
        caller.TokenId is { } token ? evidence.Tokens.GetValueOrDefault(token) : null;

    private void LearnMember(string path, long user, long level)
    {
        if (PathOf(Resource().Match(path)) is { } resource && !IsPersonal(resource))
            Raise(resource, user, level);
    }

    private static bool IsOfGroup(JsonObject json) => json.Text("path_with_namespace") is not null
        && json["namespace"] is JsonObject above && above.Text("kind") == "group" && above.Text("full_path") is not null;

    /// <summary>The level of a user in a group or project, as a world file writes it; null: not known.</summary>
    public string? LevelOf(string path, long user) =>
        _levels.TryGetValue(path, out var members) && members.TryGetValue(user, out var level) ? Levels.GetValueOrDefault(level) : null;

    private void LearnStated(long user, JsonObject project, JsonObject permissions)
    {
        if (Level(permissions["group_access"]) is { } inGroup)
            Raise(project["namespace"]!.AsObject().RequiredText("full_path"), user, inGroup);
        if (Level(permissions["project_access"]) is { } inProject)
            Raise(project.RequiredText("path_with_namespace"), user, inProject);
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

    // Who owns a personal project is not a member of a group.
    private bool IsPersonal(string path) =>
        evidence.Users.Values.Any(user => path.StartsWith($"{user.Text("username")}/", StringComparison.OrdinalIgnoreCase));

    private string? PathOf(Match match)
    {
        var isProject = match.Groups["collection"].Value == "projects";
        var name = Uri.UnescapeDataString(match.Groups["name"].Value);
        return !long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? name
            : isProject ? evidence.Projects.GetValueOrDefault(id)?.Text("path_with_namespace")
            : evidence.Groups.GetValueOrDefault(id)?.Text("full_path");
    }

    [GeneratedRegex(@"/members/all/\d+$", RegexOptions.None, 1000)]
    private static partial Regex Member();

    [GeneratedRegex("^/api/v4/(?<collection>groups|projects)/(?<name>[^/?]+)", RegexOptions.None, 1000)]
    private static partial Regex Resource();
}
