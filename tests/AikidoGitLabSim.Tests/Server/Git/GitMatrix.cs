using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Git;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>Scope, kind, role and visibility, in all combinations, without git.</summary>
public sealed class GitMatrix
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pulling = ["api", "read_api", "read_repository", "write_repository", "ai_workflows"];
    private static readonly string[] Pushing = ["api", "write_repository", "ai_workflows"];

    private static readonly TokenKind[] Kinds =
        [TokenKind.Personal, TokenKind.Group, TokenKind.Project, TokenKind.Impersonation, TokenKind.ServiceAccount, TokenKind.OAuth];

    public static TheoryData<TokenKind, Visibility> Cells
    {
        get
        {
            var cells = new TheoryData<TokenKind, Visibility>();
            foreach (var (kind, visibility) in Kinds.SelectMany(_ => Enum.GetValues<Visibility>(),
                (kind, visibility) => (kind, visibility)))
                cells.Add(kind, visibility);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_scope_and_role_ends_as_GitLabs_rules_say(TokenKind kind, Visibility visibility)
    {
        foreach (var scope in ScopeCatalogue.All.Select(scope => scope.Name).Where(name => name != ScopeCatalogue.Granular))
        {
            foreach (var level in Enum.GetValues<AccessLevel>())
            {
                var world = WorldWith(kind, visibility, level, scope);
                Decide(world, GitRoutes.AdvertisePull.Policy).ShouldBe(ExpectPull(kind, visibility, level, scope), $"pull {scope} {level}");
                Decide(world, GitRoutes.Push.Policy).ShouldBe(ExpectPush(kind, visibility, level, scope), $"push {scope} {level}");
            }
        }
    }

    private static string ExpectPull(TokenKind kind, Visibility visibility, AccessLevel level, string scope)
    {
        var sees = visibility != Visibility.Private || level >= AccessLevel.Guest;
        return !sees && IsBot(kind) ? "Unauthorized"
            : !Pulling.Contains(scope) ? "Forbidden: You are not allowed to download code."
            : !sees ? "NotFound: The project you were looking for could not be found or you don't have permission to view it."
            : visibility == Visibility.Private && level < AccessLevel.Reporter
            ? "Forbidden: You are not allowed to download code from this project."
            : "allowed";
    }

    private static string ExpectPush(TokenKind kind, Visibility visibility, AccessLevel level, string scope)
    {
        var sees = visibility != Visibility.Private || level >= AccessLevel.Guest;
        return !sees && IsBot(kind) ? "Unauthorized"
            : !Pushing.Contains(scope) ? "Forbidden: You are not allowed to upload code."
            : !sees ? "NotFound: The project you were looking for could not be found or you don't have permission to view it."
            : level < AccessLevel.Developer ? "Forbidden: You are not allowed to push code to this project."
            : "allowed";
    }

    [Theory]
    [InlineData(true, RefusalKind.Unauthorized)]
    [InlineData(false, RefusalKind.Unchallenged)]
    public void Failed_credentials_are_challenged_only_where_git_takes_passwords(bool passwords, RefusalKind expected)
    {
        var world = WorldWith(TokenKind.Personal, Visibility.Public, AccessLevel.Owner, "api");
        world = world with { Settings = world.Settings with { PasswordAuthenticationForGit = passwords } };
        Judge(world, GitRoutes.AdvertisePull.Policy, BasicCredentials.Of(world, "mara", "wrong")).Refusal!.Kind.ShouldBe(expected);
        Judge(world, GitRoutes.AdvertisePull.Policy, BasicCredentials.Of(world, "mara", "sim-password")).Allowed.ShouldBe(passwords);
        Judge(world, GitRoutes.AdvertisePush.Policy, basic: null).Refusal!.Kind.ShouldBe(RefusalKind.Unauthorized);
    }

    [Fact]
    public void Older_releases_word_it_otherwise()
    {
        var world = WorldWith(TokenKind.Personal, Visibility.Private, AccessLevel.Owner,
            "api") with
        { Edition = Edition.Parse("self-managed/free/15.11") };
        Judge(world, GitRoutes.AdvertisePull.Policy, basic: null).Refusal!.Text!.ShouldStartWith(
            "HTTP Basic: Access denied. The provided password or token is incorrect");
    }

    [Fact]
    public void A_trace_names_the_same_rules_that_the_API_asks()
    {
        var rules = GitRoutes.All.SelectMany(route => route.Policy.Rules).Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var shared in new[] { AuthenticationRules.TokenNotExpired, AuthenticationRules.TokenNotRevoked,
            AuthenticationRules.TokenKindEnabled, AuthenticationRules.UserActive })
            rules.ShouldContain(shared.Name);
    }

    private static bool IsBot(TokenKind kind) => kind is TokenKind.Group or TokenKind.Project or TokenKind.ServiceAccount;

    private static string Decide(World world, RoutePolicy policy)
    {
        var decision = Judge(world, policy, BasicCredentials.Of(world, "anybody", "secret"));
        return decision.Refusal is not { } refusal ? "allowed"
            : refusal.Kind == RefusalKind.Unauthorized ? "Unauthorized"
            : $"{refusal.Kind}: {refusal.Text}";
    }

    private static Decision Judge(World world, RoutePolicy policy, BasicCredentials? basic) =>
        DecisionEngine.Decide(new AikidoGitLabSim.GitLab.Decisions.DecisionContext(
        world,
        policy,
        new Credentials { Basic = basic },
        new RawParameters(new Dictionary<string, object?>(StringComparer.Ordinal) { [GitAuthenticationRules.PathParameter] = "grp/proj" }),
        Now,
        new BaseUrl("http", "localhost", "")));

    private static World WorldWith(TokenKind kind, Visibility visibility, AccessLevel level, string scope)
    {
        var userKind = kind switch
        {
            TokenKind.Group or TokenKind.Project => UserKind.ResourceBot,
            TokenKind.ServiceAccount => UserKind.ServiceAccount,
            _ => UserKind.Human,
        };
        var user = new User
        {
            Id = 1, Username = "mara", Name = "Mara", Email = "m@example.com", Kind = userKind, CreatedAt = Now,
            PasswordDigest = PasswordDigest.Of("mara", "sim-password")
        };
        var group = new Group
        {
            Id = 1, Path = "grp", FullPath = "grp", Name = "Grp", FullName = "Grp", Visibility = visibility,
            CreatedAt = Now
        };
        var project = new Project
        {
            Id = 1, GroupId = 1, Path = "proj", FullPath = "grp/proj", Name = "Proj", FullName = "Grp / Proj", Visibility = visibility,
            CreatorId = 1, CreatedAt = Now,
            Repository = AikidoGitLabSim.GitLab.Repositories.Repository.OfTexts([new("README.md", "# Proj\n")], Now),
        };
        var token = new AccessToken
        {
            Id = 1, Kind = kind, UserId = 1, Name = "t", Scopes = ScopeSet.Of(scope),
            Digest = TokenDigest.Of("secret"), CreatedAt = Now
        };
        var world = World.Empty.WithUser(user).WithGroup(level == AccessLevel.None ? group : group.WithMember(1, level))
            .WithProject(project).WithToken(token);
        return world;
    }
}
