using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server;

/// <summary>
/// Builds a world in code, by the rules of world files: <c>new WorldBuilder().User("mara").PersonalToken("good", "mara",
/// "read_api").Build()</c>.
/// A world file can describe more.
/// </summary>
public sealed class WorldBuilder
{
    private readonly JsonObject _file = [];

    /// <summary>Starts an empty world.</summary>
    /// <param name="edition">The edition, such as <c>gitlab.com/premium/18.11</c>; null: the default one.</param>
    public WorldBuilder(string? edition = null)
    {
        if (edition is not null)
            _file["edition"] = edition;
    }

    /// <summary>Adds a user with the password <c>sim-password</c>.</summary>
    /// <param name="username">The username.</param>
    /// <param name="isAdmin">Whether the user administers the instance.</param>
    public WorldBuilder User(string username, bool isAdmin = false) =>
        Add("users", new JsonObject { ["username"] = username, ["admin"] = isAdmin });

    /// <summary>Adds a private group.</summary>
    /// <param name="path">The full path, such as <c>acme/platform</c>. Parent groups come first.</param>
    /// <param name="members">The direct members with their access levels.</param>
    public WorldBuilder Group(string path, params (string Username, AccessLevel Level)[] members) =>
        Add("groups", new JsonObject { ["path"] = path, ["members"] = Members(members) });

    /// <summary>Adds a private project with a repository that has a <c>README.md</c>.</summary>
    /// <param name="path">The full path: that of a group or a username, and a name.</param>
    /// <param name="members">The direct members with their access levels.</param>
    public WorldBuilder Project(string path, params (string Username, AccessLevel Level)[] members) =>
        Add("projects", new JsonObject { ["path"] = path, ["members"] = Members(members) });

    /// <summary>Adds a personal access token.</summary>
    /// <param name="name">The token's name, by which <see cref="GitLabSimulator.Tokens"/> gives its value.</param>
    /// <param name="username">The user.</param>
    /// <param name="scopes">The scopes.</param>
    public WorldBuilder PersonalToken(string name, string username, params string[] scopes) =>
        Token("personal", name, "user", username, scopes);

    /// <summary>Adds a group access token with a bot user.</summary>
    /// <param name="name">The token's name.</param>
    /// <param name="group">The group's full path.</param>
    /// <param name="level">The access level of the bot.</param>
    /// <param name="scopes">The scopes.</param>
    public WorldBuilder GroupToken(string name, string group, AccessLevel level, params string[] scopes) =>
        Token("group", name, "group", group, scopes, token => token["access"] = Word(level));

    /// <summary>Adds a project access token with a bot user.</summary>
    /// <param name="name">The token's name.</param>
    /// <param name="project">The project's full path.</param>
    /// <param name="level">The access level of the bot.</param>
    /// <param name="scopes">The scopes.</param>
    public WorldBuilder ProjectToken(string name, string project, AccessLevel level, params string[] scopes) =>
        Token("project", name, "project", project, scopes, token => token["access"] = Word(level));

    /// <summary>Lets the token that was added last expire on a date.</summary>
    /// <param name="date">The date, UTC, from whose start it is refused.</param>
    /// <exception cref="InvalidOperationException">There is no token yet.</exception>
    public WorldBuilder Expiring(DateOnly date) =>
        ChangeToken(token => token["expiresAt"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Revokes the token that was added last.</summary>
    /// <exception cref="InvalidOperationException">There is no token yet.</exception>
    public WorldBuilder Revoked() => ChangeToken(token => token["revoked"] = true);

    /// <summary>Builds the world.</summary>
    /// <param name="time">The time that the world starts at; null: the system's.</param>
    /// <exception cref="WorldFileException">It names what there is not, or GitLab cannot have it. The message names every
    /// problem.</exception>
    public LoadedWorld Build(TimeProvider? time = null)
    {
        var context = new WorldFileContext((time ?? TimeProvider.System).GetUtcNow(), FastEntropy.Source, "localhost");
        var result = WorldFileReader.Read(_file.ToJsonString(), context);
        return result.Loaded ?? throw new WorldFileException(nameof(WorldBuilder), result.Problems);
    }

    private static string Word(AccessLevel level) => level.ToString().ToLowerInvariant();

    private static JsonObject Members((string Username, AccessLevel Level)[] members) =>
        new(members.Select(member => KeyValuePair.Create(member.Username, (JsonNode?)Word(member.Level))));

    private WorldBuilder Token(string kind, string name, string ownerKey, string owner, string[] scopes,
        Action<JsonObject>? complete = null)
    {
        var token = new JsonObject
        {
            ["kind"] = kind, ["name"] = name, [ownerKey] = owner,
            ["scopes"] = new JsonArray([.. scopes.Select(scope => (JsonNode?)scope)])
        };
        complete?.Invoke(token);
        return Add("tokens", token);
    }

    private WorldBuilder Add(string section, JsonObject item)
    {
        if (_file[section] is not JsonArray items)
            _file[section] = items = [];
        items.Add((JsonNode)item);
        return this;
    }

    private WorldBuilder ChangeToken(Action<JsonObject> change)
    {
        if (_file["tokens"] is not JsonArray { Count: > 0 } tokens || tokens[^1] is not JsonObject token)
            throw new InvalidOperationException("there is no token yet; add one first, for example with PersonalToken");
        change(token);
        return this;
    }
}
