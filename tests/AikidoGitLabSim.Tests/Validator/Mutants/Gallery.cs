using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Validator.Mutants;

/// <summary>A company with a token of each sort, all of which the grader knows, on one GitLab: the strict one or a
/// mutant.</summary>
internal sealed class Gallery : IAsyncDisposable
{
    public const string Asked = "scopes: [read_api, read_user, read_repository]";

    private const string World = $$"""
        edition: gitlab.com/premium/18.11
        clock: 2026-11-22T09:00:00Z
        frozen: true
        users:
          - { username: mara, name: Mara Doe }
          - { username: lena, name: Lena Park, state: blocked }
          - { username: gast, name: Gast Guest }
          - { username: sub, name: Sub Member }
        groups:
          - { path: acme, members: { mara: owner, gast: guest, lena: developer } }
          - { path: acme/platform, members: { sub: maintainer } }
          - { path: open-acme, visibility: public, members: { mara: owner } }
        projects:
          - { path: acme/shop, repository: { files: { README.md: "# Shop" } } }
          - { path: acme/platform/billing, repository: { files: { README.md: "# Billing" } } }
          - { path: acme/new-idea, repository: empty }
        tokens:
          - { kind: personal, user: mara, name: good, {{Asked}}, expiresAt: 2027-06-01, secret: glpat-gallery-good-000000 }
          - { kind: personal, user: mara, name: expired, {{Asked}}, expiresAt: 2026-11-20, secret: glpat-gallery-expired-000 }
          - { kind: personal, user: mara, name: expires-today, {{Asked}}, expiresAt: 2026-11-22, secret: glpat-gallery-today-00000 }
          - { kind: personal, user: mara, name: revoked, {{Asked}}, expiresAt: 2027-06-01, revoked: true,
              secret: glpat-gallery-revoked-000 }
          - { kind: personal, user: lena, name: blocked, {{Asked}}, expiresAt: 2027-06-01, secret: glpat-gallery-blocked-000 }
          - { kind: personal, user: mara, name: read-user, scopes: [read_user], expiresAt: 2027-06-01, secret: glpat-gallery-readuser-00 }
          - { kind: personal, user: mara, name: read-repository, scopes: [read_repository], expiresAt: 2027-06-01,
              secret: glpat-gallery-readrepo-00 }
          - { kind: personal, user: mara, name: read-api, scopes: [read_api], expiresAt: 2027-06-01, secret: glpat-gallery-readapi-000 }
          - { kind: personal, user: mara, name: self-rotate, scopes: [self_rotate], expiresAt: 2027-06-01,
              secret: glpat-gallery-rotate-0000 }
          - { kind: personal, user: mara, name: too-much, scopes: [api, read_api, read_user, read_repository], expiresAt: 2027-06-01,
              secret: glpat-gallery-toomuch-000 }
          - { kind: personal, user: gast, name: guest, {{Asked}}, expiresAt: 2027-06-01, secret: glpat-gallery-guest-00000 }
          - { kind: group, group: acme, name: group, access: reporter, scopes: [read_api, read_repository], expiresAt: 2027-06-01,
              secret: glpat-gallery-group-00000 }
          - { kind: group, group: acme, name: group-guest, access: guest, scopes: [read_api, read_repository], expiresAt: 2027-06-01,
              secret: glpat-gallery-gguest-0000 }
          - { kind: group, group: open-acme, name: other-group, access: owner, scopes: [read_api, read_repository], expiresAt: 2027-06-01,
              secret: glpat-gallery-gother-0000 }
          - { kind: project, project: acme/shop, name: project, access: reporter, scopes: [read_api, read_repository],
              expiresAt: 2027-06-01, secret: glpat-gallery-project-000 }
          - { kind: service-account, group: acme, username: aikidosec, userDisplayName: AikidoSec, name: service, access: maintainer,
              {{Asked}}, expiresAt: 2027-06-01, secret: glpat-gallery-service-000 }
          - { kind: fine-grained, user: mara, name: fine-grained, permissions: [read_personal_access_token, read_user],
              expiresAt: 2027-06-01, secret: glpat-gallery-fine-000000 }
        """;

    /// <summary>What is asked about each token: its value, the group, the project.</summary>
    public static readonly IReadOnlyDictionary<string, (string Secret, string? Group, string? Project)> Tokens =
        new Dictionary<string, (string, string?, string?)>(StringComparer.Ordinal)
        {
            ["good"] = ("good-000000", "acme", null),
            ["good, subgroup named"] = ("good-000000", "acme/platform", null),
            ["expired"] = ("expired-000", "acme", null),
            ["expires today"] = ("today-00000", "acme", null),
            ["revoked"] = ("revoked-000", "acme", null),
            ["owner blocked"] = ("blocked-000", "acme", null),
            ["read_user only"] = ("readuser-00", "acme", null),
            ["read_user only, project named"] = ("readuser-00", null, "acme/shop"),
            ["read_repository only"] = ("readrepo-00", null, "acme/shop"),
            ["read_api only"] = ("readapi-000", "acme", null),
            ["self_rotate only"] = ("rotate-0000", "acme", "acme/shop"),
            ["api beside the three"] = ("toomuch-000", "acme", null),
            ["guest"] = ("guest-00000", "acme", null),
            ["group token"] = ("group-00000", "acme", null),
            ["group token, guest"] = ("gguest-0000", "acme", null),
            ["group token of another group"] = ("gother-0000", "acme", null),
            ["group token of another group, project named"] = ("gother-0000", null, "acme/shop"),
            ["project token"] = ("project-000", "acme", null),
            ["service account"] = ("service-000", "acme", null),
            ["fine-grained"] = ("fine-000000", "acme", null),
            ["unknown"] = ("nobody-0000", "acme", null),
        };

    private static readonly Lazy<LoadedWorldOnce> Loaded = new(() => new LoadedWorldOnce());

    private readonly GitLabSimulator _simulator;

    private Gallery(GitLabSimulator simulator) => _simulator = simulator;

    public static async Task<Gallery> OpenAsync(Mutant? mutant = null) => new(await GitLabSimulator.StartAsync(options =>
    {
        options.World = Loaded.Value.World;
        options.Time = new FakeTimeProvider(Reading.Now);
        options.Mutant = mutant;
    }));

    public static string SecretOf(string name) => $"glpat-gallery-{Tokens[name].Secret}";

    public Task<ValidationReport> ReportOnAsync(string name, Func<ValidationRequest, ValidationRequest>? change = null) =>
        ReportOnAsync(name, change, out _);

    public Task<ValidationReport> ReportOnAsync(string name, Func<ValidationRequest, ValidationRequest>? change, out Through through)
    {
        var (_, group, project) = Tokens[name];
        var request = new ValidationRequest
        {
            Url = _simulator.GitLabUrl.ToString().TrimEnd('/'), Token = new Secret(SecretOf(name)),
            Group = group, Project = project
        };
        through = new Through(_simulator.CreateClient());
        return new TokenValidator(through, new FakeTimeProvider(Reading.Now)).ValidateAsync(change?.Invoke(request) ?? request);
    }

    public HttpClient CreateClient() => _simulator.CreateClient();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    private sealed class LoadedWorldOnce
    {
        public AikidoGitLabSim.GitLab.Worlds.World World { get; } = Reading.Load(Gallery.World).World;
    }
}
