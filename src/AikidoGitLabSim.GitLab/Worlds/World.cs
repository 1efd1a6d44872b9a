using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Mails;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>One isolated GitLab, as a value: it never changes, commands make a new one from it.</summary>
public sealed record World
{
    /// <summary>How many mails the outbox holds.</summary>
    public const int MostMails = 10_000;

    private static readonly ImmutableArray<int> JobMinutes = [0, 10, 60, 120];

    /// <summary>A GitLab with nothing in it.</summary>
    public static World Empty { get; } = new();

    /// <summary>Offering, tier and version.</summary>
    public Edition Edition { get; init; } = Edition.Default;

    /// <summary>The licence of a self-managed instance, if its end is known; null: none, or one without an end.</summary>
    public InstanceLicence? Licence { get; init; }

    /// <summary>What an administrator has set.</summary>
    public WorldSettings Settings { get; init; } = new();

    /// <summary>The world's clock: an offset to the real time, or a frozen time.</summary>
    public WorldClock Clock { get; init; }

    /// <summary>Up to when the daily jobs have run, in the world's time, UTC; null: they have not started.</summary>
    public DateTimeOffset? LivedUntil { get; init; }

    /// <summary>The mails that were sent, oldest first; the latest <see cref="MostMails"/>.</summary>
    public ImmutableList<Mail> Mails { get; init; } = [];

    /// <summary>People, bots and service accounts.</summary>
    public Table<User> Users { get; private init; } = Table<User>.Empty;

    /// <summary>Groups and subgroups.</summary>
    public Table<Group> Groups { get; private init; } = Table<Group>.Empty;

    /// <summary>Projects.</summary>
    public Table<Project> Projects { get; private init; } = Table<Project>.Empty;

    /// <summary>Tokens of every kind.</summary>
    public TokenTable Tokens { get; private init; } = TokenTable.Empty;

    /// <summary>
    /// Group and project tokens whose bot went with them, by digest: until a background job has run, GitLab still knows them as revoked
    /// (recorded at 16.11.6). No list shows them. The next daily jobs remove them.
    /// </summary>
    private ImmutableDictionary<TokenDigest, AccessToken> Departed { get; init; } = ImmutableDictionary<TokenDigest, AccessToken>.Empty;

    /// <summary>The next id of a namespace: groups and personal namespaces count together.</summary>
    public long NextNamespaceId { get; private init; } = 1;

    /// <summary>The ids that were given.</summary>
    public WorldCounters Counters => new(Users.LastId, Groups.LastId, Projects.LastId, Tokens.LastId, NextNamespaceId);

    private ImmutableDictionary<string, long> UsersByName { get; init; } =
        ImmutableDictionary.Create<string, long>(StringComparer.OrdinalIgnoreCase);

    private ImmutableDictionary<string, ResourceRef> ByPath { get; init; } =
        ImmutableDictionary.Create<string, ResourceRef>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The user with a name, regardless of case, or null.</summary>
    public User? FindUser(string username) => UsersByName.TryGetValue(username, out var id) ? Users.Find(id) : null;

    /// <summary>The user whose name or mail address this is, or null (<c>app/models/user.rb</c>, find_by_login).</summary>
    public User? FindByLogin(string login) => FindUser(login)
        ?? (login.Contains('@', StringComparison.Ordinal)
            ? Users.Rows.FirstOrDefault(user => user.Email.Equals(login, StringComparison.OrdinalIgnoreCase))
            : null);

    /// <summary>The token whose value has a digest, one that is gone with its bot included; null: none.</summary>
    public AccessToken? FindToken(TokenDigest digest) => Tokens.Find(digest) ?? Departed.GetValueOrDefault(digest);

    /// <summary>The world without the bot of a token, which is known as revoked from then on.</summary>
    public World WithoutBot(User bot, AccessToken revoked) =>
        WithoutUser(bot) with { Departed = Departed.SetItem(revoked.Digest, revoked) };

    /// <summary>The group with a full path, regardless of case, or null.</summary>
    public Group? FindGroup(string fullPath) =>
        ByPath.TryGetValue(fullPath, out var found) && found.Kind == ResourceKind.Group ? Groups.Find(found.Id) : null;

    /// <summary>The project with a full path, regardless of case, or null. Former paths do not count.</summary>
    public Project? FindProject(string fullPath) =>
        ByPath.TryGetValue(fullPath, out var found) && found.Kind == ResourceKind.Project ? Projects.Find(found.Id) : null;

    /// <summary>The project that once had a path, or null.</summary>
    public Project? FindMovedProject(string formerPath) =>
        Projects.Rows.FirstOrDefault(project => project.FormerPaths.Contains(formerPath, StringComparer.OrdinalIgnoreCase));

    /// <summary>The group and its parents, nearest first.</summary>
    public IEnumerable<Group> Lineage(Group group)
    {
        for (var current = group; current is not null; current = current.ParentId is { } parent ? Groups.Find(parent) : null)
            yield return current;
    }

    /// <summary>The group at the top of a group's lineage.</summary>
    public Group RootOf(Group group) => Lineage(group).Last();

    /// <summary>The world with a user added or changed. A new person's personal namespace takes a namespace id.</summary>
    public World WithUser(User user) => this with
    {
        Users = Users.With(user),
        UsersByName =
            (Users.Find(user.Id) is { } before && before.Username != user.Username ? UsersByName.Remove(before.Username) : UsersByName)
            .SetItem(user.Username, user.Id),
        NextNamespaceId = Math.Max(NextNamespaceId, (user.NamespaceId ?? 0) + 1),
    };

    /// <summary>The world with many new users: cheaper than one by one.</summary>
    public World WithUsers(IReadOnlyCollection<User> users) => this with
    {
        Users = Users.WithAll(users),
        UsersByName = UsersByName.SetItems(users.Select(user => KeyValuePair.Create(user.Username, user.Id))),
        NextNamespaceId = users.Aggregate(NextNamespaceId, (next, user) => Math.Max(next, (user.NamespaceId ?? 0) + 1)),
    };

    /// <summary>Whether a daily job was due since the jobs last ran: they run at 00:00, 00:10, 01:00 and 02:00 UTC.</summary>
    /// <param name="now">The world's time, UTC.</param>
    public bool HasJobsDue(DateTimeOffset now)
    {
        if (LivedUntil is not { } lived || now <= lived)
            return false;
        foreach (var minutes in JobMinutes)
        {
            if (now.UtcDateTime.AddMinutes(-minutes).Date != lived.UtcDateTime.AddMinutes(-minutes).Date)
                return true;
        }

        return false;
    }

    /// <summary>The world in which the tokens whose bot went with them are not known any more.</summary>
    public World WithoutDeparted() => Departed.IsEmpty ? this : this with { Departed = Departed.Clear() };

    /// <summary>The world with mails sent; they get their numbers.</summary>
    public World WithMails(IEnumerable<Mail> mails)
    {
        var last = Mails.IsEmpty ? 0 : Mails[^1].Id;
        var all = Mails.AddRange(mails.Select(mail => mail with { Id = ++last }));
        return this with { Mails = all.Count > MostMails ? all.RemoveRange(0, all.Count - MostMails) : all };
    }

    /// <summary>The world with a group added or changed.</summary>
    public World WithGroup(Group group) => this with
    {
        Groups = Groups.With(group),
        ByPath = ByPath.SetItem(group.FullPath, new ResourceRef(ResourceKind.Group, group.Id)),
        NextNamespaceId = Math.Max(NextNamespaceId, group.Id + 1),
    };

    /// <summary>The world with a project added or changed.</summary>
    public World WithProject(Project project) => this with
    {
        Projects = Projects.With(project),
        ByPath = ByPath.SetItem(project.FullPath, new ResourceRef(ResourceKind.Project, project.Id)),
    };

    /// <summary>The world with a token added or changed.</summary>
    public World WithToken(AccessToken token) =>
        this with { Tokens = Tokens.Find(token.Id) is null ? Tokens.With(token) : Tokens.Replace(token) };

    /// <summary>The world in which a token has another value. The former value finds the token, too.</summary>
    /// <param name="token">The token with its new digest.</param>
    public World WithTokenValue(AccessToken token) => this with { Tokens = Tokens.With(token) };

    /// <summary>The world with many new tokens.</summary>
    public World WithTokens(IReadOnlyCollection<AccessToken> tokens) => this with { Tokens = Tokens.WithAll(tokens) };

    /// <summary>The world that goes on counting from other ids: for a world that is read from a file.</summary>
    public World WithCounters(WorldCounters counters) => this with
    {
        Users = Users.WithLastId(counters.LastUserId),
        Groups = Groups.WithLastId(counters.LastGroupId),
        Projects = Projects.WithLastId(counters.LastProjectId),
        Tokens = Tokens.WithLastId(counters.LastTokenId),
        NextNamespaceId = Math.Max(NextNamespaceId, counters.NextNamespaceId),
    };

    /// <summary>The world without a user, their tokens and memberships, and the projects of their personal namespace.</summary>
    public World WithoutUser(User user) => WithoutUsers([user]);

    /// <summary>The world without users, their tokens and memberships, and the projects of their personal namespaces.</summary>
    public World WithoutUsers(IReadOnlyCollection<User> users)
    {
        var ids = users.Select(user => user.Id).ToHashSet();
        var own = Projects.Rows.Where(project => project.OwnerId is { } owner && ids.Contains(owner)).ToList();
        var world = this with
        {
            Projects = own.Aggregate(Projects, (projects, project) => projects.Without(project.Id)),
            ByPath = ByPath.RemoveRange(own.Select(project => project.FullPath)),
            Users = ids.Aggregate(Users, (rows, id) => rows.Without(id)),
            UsersByName = UsersByName.RemoveRange(users.Select(user => user.Username)),
            Tokens = ids.Aggregate(Tokens, (tokens, id) => tokens.WithoutUser(id)),
        };
        world = Groups.Rows.Where(group => group.Members.Keys.Any(ids.Contains))
            .Aggregate(world, (next, group) => next.WithGroup(group with { Members = group.Members.RemoveRange(ids) }));
        return world.Projects.Rows.Where(project => project.Members.Keys.Any(ids.Contains))
            .Aggregate(world, (next, project) => next.WithProject(project with { Members = project.Members.RemoveRange(ids) }));
    }

    /// <summary>The world with a user made a direct member of a group or project.</summary>
    public World WithMember(ResourceRef resource, long userId, AccessLevel level) => resource.Kind == ResourceKind.Group
        ? WithGroup(Groups.Get(resource.Id).WithMember(userId, level))
        : WithProject(Projects.Get(resource.Id).WithMember(userId, level));
}
