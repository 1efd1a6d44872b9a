using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>The same wrong yeses as in <see cref="CoverageTests"/>, against the simulator.</summary>
public sealed class CoverageOnTheSimulator
{
    private const string Scopes = "scopes: [read_api, read_repository], expiresAt: 2027-06-01";
    private const string Three = "scopes: [read_api, read_user, read_repository], expiresAt: 2027-06-01";

    private const string Company = $$"""
        edition: gitlab.com/premium/18.11
        clock: 2026-11-22T09:00:00Z
        frozen: true
        users:
          - { username: mara, name: Mara Doe }
          - { username: sam, name: Sam Stranger }
          - { username: part, name: Pat Part }
          - { username: gast, name: Gast Guest }
        groups:
          - { path: acme, members: { mara: owner, gast: guest } }
          - { path: acme/infra, members: { part: reporter } }
          - { path: globex, members: { sam: owner } }
          - { path: open, visibility: public, members: { mara: owner } }
        projects:
          - { path: acme/shop, repository: { files: { README.md: "# Shop" } }, members: { gast: reporter } }
          - { path: acme/till, repository: { files: { README.md: "# Till" } } }
          - { path: acme/infra/net, repository: { files: { README.md: "# Net" } } }
          - { path: globex/web, repository: { files: { README.md: "# Web" } } }
          - { path: open/site, visibility: public, repository: { files: { README.md: "# Site" } } }
          - { path: open/secret, repository: { files: { README.md: "# Secret" } } }
        tokens:
          - { kind: group, group: acme, name: acme, access: reporter, {{Scopes}}, secret: glpat-coverage-acme-0000 }
          - { kind: group, group: acme/infra, name: infra, access: reporter, {{Scopes}}, secret: glpat-coverage-infra-000 }
          - { kind: group, group: globex, name: globex, access: reporter, {{Scopes}}, secret: glpat-coverage-globex-00 }
          - { kind: personal, user: sam, name: stranger, {{Three}}, secret: glpat-coverage-stranger0 }
          - { kind: personal, user: part, name: part, {{Three}}, secret: glpat-coverage-part-0000 }
          - { kind: personal, user: gast, name: guest, {{Three}}, secret: glpat-coverage-guest-000 }
          - { kind: personal, user: mara, name: owner, {{Three}}, secret: glpat-coverage-owner-000 }
        """;

    [Theory]
    [InlineData("infra-000", "acme", null, 1, "E_GROUP_NOT_COVERED")]
    [InlineData("globex-00", "open", null, 1, "E_GROUP_NOT_COVERED")]
    [InlineData("infra-000", null, null, 0, "W_NOT_TOP_LEVEL")]
    [InlineData("stranger0", "open", null, 1, "E_GROUP_NOT_COVERED")]
    [InlineData("stranger0", null, "open/site", 1, "W_ROLE_LOW")]
    [InlineData("part-0000", "acme", null, 1, "E_GROUP_NOT_COVERED")]
    [InlineData("part-0000", null, null, 0, "W_NOT_TOP_LEVEL")]
    [InlineData("guest-000", "acme", null, 1, "W_ROLE_LOW")]
    [InlineData("acme-0000", "acme", null, 0, null)]
    [InlineData("acme-0000", "acme/infra", null, 0, "W_NOT_TOP_LEVEL")]
    [InlineData("infra-000", "acme/infra", null, 0, "W_NOT_TOP_LEVEL")]
    [InlineData("owner-000", "acme", null, 0, null)]
    [InlineData("owner-000", "open", null, 0, null)]
    public async Task A_token_passes_only_for_what_it_covers(string token, string? group, string? project, int exitCode, string? code)
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options =>
        {
            options.World = Reading.Load(Company).World;
            options.Time = new FakeTimeProvider(Reading.Now);
        });
        var request = new ValidationRequest
        {
            Url = gitLab.GitLabUrl.ToString().TrimEnd('/'), Token = new Secret($"glpat-coverage-{token}"), Group = group, Project = project,
            UserName = "mara",
        };

        var report = await new TokenValidator(new Through(gitLab.CreateClient()), new FakeTimeProvider(Reading.Now)).ValidateAsync(request);

        report.ExitCode.ShouldBe(exitCode, ReportWriters.Human(report));
        if (code is not null)
            report.Checks.ShouldContain(check => check.Code == code);
    }
}
