using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>What has been read of a world file so far. It becomes a world only when nothing is wrong.</summary>
internal sealed class WorldDraft(WorldFileContext context, ProblemList problems)
{
    private readonly Dictionary<string, int> _userIndex = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ResourceRef, Dictionary<long, AccessLevel>> _members = [];
    private World? _rules;

    public WorldFileContext Context => context;

    public ProblemList Problems => problems;

    public Edition Edition { get; set; } = Edition.Default;

    public InstanceLicence? Licence { get; set; }

    public WorldSettings Settings { get; set; } = new();

    public WorldClock Clock { get; set; }

    public DateTimeOffset Now => Clock.Now(context.RealNow);

    /// <summary>An empty world of this edition with these settings, for the rules that ask for one.</summary>
    public World Rules => _rules ??= World.Empty with { Edition = Edition, Settings = Settings };

    public List<User> Users { get; } = [];

    public List<Group> Groups { get; } = [];

    public List<Project> Projects { get; } = [];

    public List<AccessToken> Tokens { get; } = [];

    public List<LoadedToken> LoadedTokens { get; } = [];

    public Dictionary<long, TokenSecret> Passwords { get; } = [];

    /// <summary>Groups and projects by full path.</summary>
    public Dictionary<string, ResourceRef> Paths { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Usernames => _userIndex.Keys;

    public User? FindUser(string username) => _userIndex.TryGetValue(username, out var index) ? Users[index] : null;

    public Group? FindGroup(string path) =>
        Paths.TryGetValue(path, out var found) && found.Kind == ResourceKind.Group ? Groups[(int)found.Id - 1] : null;

    public Project? FindProject(string path) =>
        Paths.TryGetValue(path, out var found) && found.Kind == ResourceKind.Project ? Projects[(int)found.Id - 1] : null;

    public IEnumerable<string> PathsOf(ResourceKind kind) => Paths.Where(path => path.Value.Kind == kind).Select(path => path.Key);

    /// <summary>The last id of a namespace that was given: groups come first, then people and service accounts.</summary>
    public long LastNamespaceId { get; set; }

    public long NextUserId => Users.Count + 1;

    public User Add(User user)
    {
        Users.Add(user);
        _userIndex.TryAdd(user.Username, Users.Count - 1);
        return user;
    }

    public void Replace(User user) => Users[(int)user.Id - 1] = user;

    /// <summary>Makes a user a member.</summary>
    /// <returns>The level the user had there before, when that was another one.</returns>
    public AccessLevel? Join(ResourceRef resource, long userId, AccessLevel level)
    {
        if (!_members.TryGetValue(resource, out var members))
            _members.Add(resource, members = []);
        return members.TryAdd(userId, level) || members[userId] == level ? null : members[userId];
    }

    public IReadOnlyDictionary<long, AccessLevel> MembersOf(ResourceRef resource) =>
        _members.TryGetValue(resource, out var members) ? members : new Dictionary<long, AccessLevel>();

    /// <summary>A random word of hexadecimal digits, as GitLab puts at the end of bots' usernames.</summary>
    public string Hex()
    {
        Span<byte> bytes = stackalloc byte[16];
        context.Entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
