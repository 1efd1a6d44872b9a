using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Atlas;

namespace AikidoGitLabSim.Tests.Server.Atlas;

/// <summary>A GitLab of one edition with a private group, a private project in it, and a token of every kind, scope and role.</summary>
internal sealed class AtlasWorld
{
    public const long Group = 1;
    public const long Project = 1;
    public const string Readme = "# Shop\n";
    public const string Branch = "main";
    public const string Tag = "v1";

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public static readonly AccessLevel[] Levels =
        [AccessLevel.Guest, AccessLevel.Reporter, AccessLevel.Developer, AccessLevel.Maintainer, AccessLevel.Owner];

    private static readonly string[] Permissions = [.. GitLabPolicies.Sources.SelectMany(source => source.Policies)
        .Select(policy => policy.Permission).OfType<string>().Distinct(StringComparer.Ordinal)];

    private readonly List<Caller> _callers = [];
    private readonly List<AccessToken> _tokens = [];

    public AtlasWorld(Edition edition)
    {
        Edition = edition;
        World = World.Empty with { Edition = edition };
        Target = AddUser(UserKind.Human, "target").Id;
        World = World.WithGroup(new Group
        {
            Id = Group, Path = "acme", FullPath = "acme", Name = "Acme", FullName = "Acme",
            CreatedAt = Now
        }).WithProject(new Project
        {
            Id = Project, GroupId = Group, Path = "shop", FullPath = "acme/shop", Name = "Shop", FullName = "Acme / Shop",
            CreatorId = Target, CreatedAt = Now,
            Repository = new Repository(
                ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty.Add("README.md", [.. Encoding.UTF8.GetBytes(Readme)]),
                Now,
                ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>>.Empty,
                ImmutableSortedDictionary<string, string>.Empty.Add(Tag, Branch)),
        });
        TargetImpersonation = AddToken(TokenKind.Impersonation, Target, "api").Id;
        (TargetGroupBot, TargetGroupToken) = AddTarget(TokenKind.Group, UserKind.ResourceBot, GroupRef);
        (TargetProjectBot, TargetProjectToken) = AddTarget(TokenKind.Project, UserKind.ResourceBot, ProjectRef);
        (TargetGroupAccount, TargetGroupAccountToken) = AddTarget(TokenKind.ServiceAccount, UserKind.ServiceAccount, GroupRef);
        (TargetProjectAccount, TargetProjectAccountToken) = AddTarget(TokenKind.ServiceAccount, UserKind.ServiceAccount, ProjectRef);

        foreach (var kind in TokenKinds.In(edition))
        {
            foreach (var level in Levels)
                AddCallers(kind, level, isAdmin: false);
        }

        AddCallers(TokenKind.Personal, AccessLevel.None, isAdmin: true);
        World = World.WithTokens(_tokens);
    }

    public Edition Edition { get; }

    public World World { get; private set; }

    public IReadOnlyList<Caller> Callers => _callers;

    public long Target { get; }

    public long TargetImpersonation { get; }

    public long TargetGroupBot { get; }

    public long TargetGroupToken { get; }

    public long TargetProjectBot { get; }

    public long TargetProjectToken { get; }

    public long TargetGroupAccount { get; }

    public long TargetGroupAccountToken { get; }

    public long TargetProjectAccount { get; }

    public long TargetProjectAccountToken { get; }

    private static ResourceRef GroupRef => new(ResourceKind.Group, Group);

    private static ResourceRef ProjectRef => new(ResourceKind.Project, Project);

    private (long User, long Token) AddTarget(TokenKind kind, UserKind userKind, ResourceRef resource)
    {
        var user = AddUser(userKind, $"target-{kind}-{resource.Kind}", resource);
        World = World.WithMember(resource, user.Id, AccessLevel.Guest);
        return (user.Id, AddToken(kind, user.Id, "api", resource).Id);
    }

    private void AddCallers(TokenKind kind, AccessLevel level, bool isAdmin)
    {
        var resource = kind == TokenKind.Project ? ProjectRef : GroupRef;
        var userKind = kind switch
        {
            TokenKind.Group or TokenKind.Project => UserKind.ResourceBot,
            TokenKind.ServiceAccount => UserKind.ServiceAccount,
            _ => UserKind.Human,
        };
        var user = AddUser(userKind, $"{kind}-{level}", userKind == UserKind.Human ? null : resource, isAdmin);
        if (level != AccessLevel.None)
            World = World.WithMember(resource, user.Id, level);

        // What an older release has not is asked of it all the same: every scope of the catalogue, each alone.
        foreach (var scope in ScopeCatalogue.All.Select(scope => scope.Name)
            .Where(scope => (scope == ScopeCatalogue.Granular) == (kind == TokenKind.FineGrained)))
        {
            AddCaller(kind, user, level, scope, []);
            if (kind == TokenKind.FineGrained)
                AddCaller(kind, user, level, scope, Permissions);
        }
    }

    private void AddCaller(TokenKind kind, User user, AccessLevel level, string scope, string[] permissions)
    {
        var token = AddToken(kind, user.Id, scope, TokenKinds.OfResources.Contains(kind) ? user.ProvisionedBy : null, permissions);
        var inGroup = kind == TokenKind.Project ? AccessLevel.None : level;
        var caller = new CallerProfile(kind, token.Scopes, inGroup, level) { Permissions = [.. permissions], IsAdmin = user.IsAdmin };
        var what = kind == TokenKind.FineGrained ? $"{permissions.Length} permissions" : scope;
        _callers.Add(new Caller($"{kind} token with {what} of {(user.IsAdmin ? "an administrator" : $"a {level}")}", Secret(token.Id),
            token.Id, caller));
    }

    private User AddUser(UserKind kind, string name, ResourceRef? provisionedBy = null, bool isAdmin = false)
    {
        var user = new User
        {
            Id = World.Users.LastId + 1, Username = name, Name = name, Email = $"{name}@example.com", Kind = kind, CreatedAt = Now,
            ProvisionedBy = provisionedBy, IsAdmin = isAdmin,
        };
        World = World.WithUser(user);
        return user;
    }

    private AccessToken AddToken(TokenKind kind, long user, string scope, ResourceRef? resource = null, params string[] permissions)
    {
        var id = _tokens.Count + 1;
        var token = new AccessToken
        {
            Id = id, Kind = kind, UserId = user, Name = "atlas", Scopes = ScopeSet.Of(scope), Permissions = [.. permissions],
            Resource = resource,
            Digest = TokenDigest.Of(Secret(id)), CreatedAt = Now, ExpiresAt = new DateOnly(2027, 6, 1), LastUsedAt = Now,
        };
        _tokens.Add(token);
        return token;
    }

    private static string Secret(long id) => string.Create(CultureInfo.InvariantCulture, $"glpat-atlas-{id}");

    /// <summary>Somebody with a token.</summary>
    internal sealed record Caller(string Title, string Secret, long TokenId, CallerProfile Standing);
}
