using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Routes;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Case = AikidoGitLabSim.GitLab.Decisions.DecisionContext;

namespace AikidoGitLabSim.Tests.GitLab.Decisions;

/// <summary>A world with a token of each kind and state, and questions to the decision engine about it.</summary>
internal static class DecisionSamples
{
    public const string Company = """
        users:
          - { username: root, admin: true }
          - { username: mara }
          - { username: lena, state: blocked }
          - { username: joe }
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop, members: { joe: guest }, repository: { files: { README.md: "# Shop" } } } ]
        tokens:
          - { kind: personal, user: mara, name: api, scopes: [api], secret: api }
          - { kind: personal, user: mara, name: read-api, scopes: [read_api], secret: read-api }
          - { kind: personal, user: mara, name: read-user, scopes: [read_user], secret: read-user }
          - { kind: personal, user: mara, name: read-repository, scopes: [read_repository], secret: read-repository }
          - { kind: personal, user: mara, name: write-repository, scopes: [write_repository], secret: write-repository }
          - { kind: personal, user: mara, name: expired, scopes: [api], secret: expired, expiresAt: 2026-01-01, createdAt: 2025-02-01 }
          - { kind: personal, user: mara, name: revoked, scopes: [api], secret: revoked, revoked: true }
          - { kind: personal, user: mara, name: both, scopes: [read_user], secret: both, revoked: true, expiresAt: 2026-01-01,
              createdAt: 2025-02-01 }
          - { kind: personal, user: lena, name: blocked, scopes: [read_user], secret: blocked }
          - { kind: personal, user: lena, name: blocked-and-expired, scopes: [api], secret: blocked-and-expired, expiresAt: 2026-01-01,
              createdAt: 2025-02-01 }
          - { kind: personal, user: root, name: admin, scopes: [api], secret: admin }
          - { kind: personal, user: root, name: admin-sudo, scopes: [sudo], secret: admin-sudo }
          - { kind: personal, user: joe, name: joe, scopes: [api], secret: joe }
          - { kind: impersonation, user: mara, name: impersonation, scopes: [api], secret: impersonation }
          - { kind: group, group: acme, name: group-owner, access: owner, scopes: [api], secret: group-owner }
          - { kind: group, group: acme, name: group-guest, access: guest, scopes: [api], secret: group-guest }
          - { kind: project, project: acme/shop, name: project, access: reporter, scopes: [read_api], secret: project }
        """;

    public static readonly string[] Dead = ["expired", "revoked", "both", "blocked", "blocked-and-expired", "unknown"];

    private static readonly Dictionary<string, World> Worlds = [];

    public static IEnumerable<RoutePolicy> Policies => RestRoutes.All.Select(route => route.Policy);

    public static World World(string version)
    {
        lock (Worlds)
            return Worlds.TryGetValue(version, out var world) ? world : Worlds[version] = Made(version);
    }

    public static RoutePolicy Policy(string route) => Policies.Single(policy => policy.ToString() == route);

    public static Decision Decide(string route, string? token, string version = "18.11", string? sudo = null,
        params (string Name, object? Value)[] parameters) =>
        DecisionEngine.Decide(Case(Policy(route), token, version, sudo, parameters));

    public static DecisionContext Case(RoutePolicy policy, string? token, string version = "18.11", string? sudo = null,
        params (string Name, object? Value)[] parameters) => new(
        World(version),
        policy,
        new Credentials { PrivateTokenHeader = PresentedToken.From(token), Sudo = sudo },
        new RawParameters(parameters.ToDictionary(pair => pair.Name, pair => pair.Value)),
        Reading.Now,
        new BaseUrl("http", "gitlab.example.com", ""))
        { Path = $"/api/v4{policy.Template}" };

    /// <summary>Parameters with which every route finds something.</summary>
    public static (string Name, object? Value)[] Fitting(RoutePolicy policy) =>
    [
        ("id", "1"), ("user_id", "1"), ("token_id", "1"), ("file_path", "README.md"), ("ref", "main"), ("sha", "0"), ("branch", "main"),
        ("format", "zip"),
        ("name", "made"), ("scopes", policy.Parameters.Any(parameter => parameter is { Name: "scopes", Type: ParameterType.StringList })
            ? new List<object?> { "read_api" }
            : "k8s_proxy"),
    ];

    // A file of 15.11 has no fine-grained token to begin with: it comes with the edition being changed, as by the control API.
    private static World Made(string version)
    {
        var world = Reading.Load($"edition: self-managed/premium/18.11\n{Company}\n"
            + "  - { kind: fine-grained, user: mara, name: fine-grained, permissions: [read_user], secret: fine-grained }\n").World;
        return world with { Edition = Edition.Parse($"self-managed/premium/{version}") };
    }
}
