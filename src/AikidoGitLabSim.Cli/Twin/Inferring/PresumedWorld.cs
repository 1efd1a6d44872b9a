using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>The world that a recording presumes, as a world file.</summary>
internal sealed class PresumedWorld(Evidence evidence, string edition)
{
    public string UsernameOf(long userId) =>
        evidence.Users.TryGetValue(userId, out var user) ? user.RequiredText("username") : $"user-{userId}";

    public string Write(DateTimeOffset clock, Memberships memberships) => new JsonObject
    {
        ["edition"] = edition,
        ["clock"] = clock.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["users"] = new JsonArray([.. UserIds().Select(User)]),
        ["groups"] = new JsonArray([.. GroupPaths().Select(path => Group(path, memberships))]),
        ["projects"] = new JsonArray([.. evidence.Projects.Values.Select(project => Project(project, memberships)),
            .. UndescribedProjects(memberships)]),
        ["tokens"] = new JsonArray([.. evidence.Seeds.Select(token => Token(token, memberships))]),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private IEnumerable<long> UserIds() =>
        evidence.Users.Keys.Union(evidence.Tokens.Values.Select(token => token.UserId)).Where(id => !evidence.IsBot(id)).Order();

    private JsonObject User(long id)
    {
        var user = new JsonObject { ["username"] = UsernameOf(id) };
        if (evidence.Users.TryGetValue(id, out var known))
        {
            Copy(known, "name", user);
            Copy(known, "created_at", user, "createdAt");
        }

        if (evidence.IsAdmin(id))
            user["admin"] = true;

        return user;
    }

    /// <summary>Every group that is known or must be there as a parent, parents first.</summary>
    private IEnumerable<string> GroupPaths() => evidence.Groups.Values
        .Select(group => group.RequiredText("full_path"))
        .Concat(evidence.Named.Groups)
        .SelectMany(path => path.Split('/').Select((_, depth) => string.Join('/', path.Split('/').Take(depth + 1))))
        .Except(UserIds().Select(UsernameOf));

    private JsonObject Group(string path, Memberships memberships)
    {
        var group = new JsonObject { ["path"] = path, ["members"] = memberships.Of(path, UsernameOf) };
        if (evidence.Groups.Values.FirstOrDefault(known => known.Text("full_path") == path) is { } known)
        {
            Copy(known, "name", group);
            Copy(known, "visibility", group);
            Copy(known, "description", group);
            Copy(known, "created_at", group, "createdAt");
        }

        group["name"] ??= NameFromBelow(path);
        group["visibility"] ??= "private";
        return group;
    }

    /// <summary>A group that no recording shows is named by the full name of one below it.</summary>
    private string NameFromBelow(string path) => evidence.Groups.Values
        .Where(known => known.RequiredText("full_path").StartsWith($"{path}/", StringComparison.Ordinal))
        .Select(known => known.Text("full_name")?.Split(" / ")[path.Count(letter => letter == '/')])
        .FirstOrDefault(name => name is not null) ?? path[(path.LastIndexOf('/') + 1)..];

    private JsonObject Project(JsonObject known, Memberships memberships)
    {
        var path = known.RequiredText("path_with_namespace");
        var project = new JsonObject { ["path"] = path, ["members"] = memberships.Of(path, UsernameOf) };
        Copy(known, "visibility", project);
        Copy(known, "archived", project);
        Copy(known, "name", project);
        Copy(known, "description", project);
        Copy(known, "created_at", project, "createdAt");
        if (known.Flag("empty_repo") == true)
            project["repository"] = "empty";
        return project;
    }

    private IEnumerable<JsonObject> UndescribedProjects(Memberships memberships) => evidence.Named.Projects
        .Except(evidence.Projects.Values.Select(project => project.RequiredText("path_with_namespace")))
        .Select(path => new JsonObject { ["path"] = path, ["visibility"] = "private", ["members"] = memberships.Of(path, UsernameOf) });

    private JsonObject Token(SeedToken token, Memberships memberships)
    {
        var seed = new JsonObject
        {
            ["kind"] = "personal",
            ["name"] = token.Description["name"]!.DeepClone(),
            ["scopes"] = token.Description["scopes"]!.DeepClone(),
            ["createdAt"] = token.Description["created_at"]!.DeepClone(),
            ["expiresAt"] = token.Description["expires_at"]?.DeepClone() ?? "never",
        };
        Copy(token.Description, "description", seed);
        AddOwner(token, seed, memberships);
        return seed;
    }

    // A bot belongs to the group or project of its token.
    private void AddOwner(SeedToken token, JsonObject seed, Memberships memberships)
    {
        if (!evidence.Users.TryGetValue(token.UserId, out var user) || Evidence.BotOf(user) is not { } owner)
        {
            seed["user"] = UsernameOf(token.UserId);
            return;
        }

        var (kind, path) = owner.Kind == ThingKind.Namespace
            ? ("group", evidence.Groups.GetValueOrDefault(owner.Id)?.Text("full_path"))
            : ("project", evidence.Projects.GetValueOrDefault(owner.Id)?.Text("path_with_namespace"));
        seed["kind"] = kind;
        seed[kind] = path;
        seed["access"] = path is null ? null : memberships.LevelOf(path, token.UserId);
    }

    private static void Copy(JsonObject from, string key, JsonObject to, string? newKey = null)
    {
        if (from[key] is { } value)
            to[newKey ?? key] = value.DeepClone();
    }
}
