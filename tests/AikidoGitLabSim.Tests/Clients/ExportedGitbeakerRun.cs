using AikidoGitLabSim.Server;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Clients;

/// <summary>The run of a real client, exported as <c>features/simulator/gitbeaker.feature</c>, which runs among the features.</summary>
public sealed class ExportedGitbeakerRun(Gitbeaker client) : IClassFixture<Gitbeaker>
{
    private const string Variable = "SIM_EXPORT";

    private const string World = """
        edition: gitlab.com/premium/18.11
        users: [ { username: mara, createdAt: 2026-01-01 }, { username: dev, createdAt: 2026-01-01 } ]
        groups: [ { path: acme, createdAt: 2026-01-01, members: { mara: owner, dev: developer } } ]
        projects:
          - { path: acme/shop, createdAt: 2026-01-01,
              repository: { files: { README.md: "# Shop\n", src/cart.js: "export const cart = [];\n" } } }
          - { path: acme/tools, createdAt: 2026-01-01 }
        tokens:
          - { kind: personal, user: mara, name: owner, scopes: [api], createdAt: 2026-06-01, expiresAt: 2027-06-01,
              secret: glpat-test-owner }
          - { kind: personal, user: dev, name: scanner, scopes: [read_api], createdAt: 2026-06-01, expiresAt: 2027-06-01,
              secret: glpat-test-read }
          - { kind: personal, user: dev, name: narrow, scopes: [read_user], createdAt: 2026-06-01, expiresAt: 2027-06-01,
              secret: glpat-test-narrow }
        """;

    private static readonly string[] ReadApi = ["read_api"];
    private static readonly string Feature = Path.Combine(Repository.Root, "features", "simulator", "gitbeaker.feature");

    [NpmFact]
    public async Task The_export_of_a_real_clients_run_is_among_the_features()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options =>
        {
            options.World = Reading.Load(World);
            options.Time = new FakeTimeProvider(Reading.Now);
            options.Entropy = Reading.Counting();
            options.UseFreePort();
        });
        await RunAsync(gitLab.GitLabUrl.ToString().TrimEnd('/'));
        using var http = gitLab.CreateClient();
        var exported = await http.GetStringAsync(new Uri("/_sim/worlds/default/decisions?format=gherkin", UriKind.Relative));
        exported.ShouldNotContain("# left out");
        exported.ShouldNotContain("glpat-test");
        if (Environment.GetEnvironmentVariable(Variable) == "1")
            await File.WriteAllTextAsync(Feature, exported);
        (await File.ReadAllTextAsync(Feature)).ReplaceLineEndings("\n").ShouldBe(
            exported, $"set {Variable}=1 to write {Path.GetFileName(Feature)} again");
    }

    private async Task RunAsync(string host)
    {
        var made = await client.RunAsync(host, "glpat-test-owner", "GroupAccessTokens", "create", "acme", "ci", ReadApi, "2026-12-31",
            new { accessLevel = 20 });
        var secret = made.GetProperty("token").GetString()!;
        await client.RunAsync(host, secret, "Groups", "allProjects", "acme", new { perPage = 1 });
        await client.RunAsync(host, "glpat-test-read", "PersonalAccessTokens", "show");
        await client.RunAsync(host, "glpat-test-read", "Users", "showCurrentUser");
        await client.RunAsync(host, "glpat-test-read", "Projects", "all",
            new { pagination = "keyset", orderBy = "id", sort = "asc", perPage = 1 });
        await client.RunAsync(host, "glpat-test-read", "Repositories", "allRepositoryTrees", "acme/shop", new { recursive = true });
        await client.RunAsync(host, "glpat-test-read", "RepositoryFiles", "showRaw", "acme/shop", "src/cart.js", "main");
        await client.FailAsync(host, "glpat-test-narrow", "Groups", "allProjects", "acme");
        await client.RunAsync(host, "glpat-test-owner", "GroupAccessTokens", "revoke", "acme", made.GetProperty("id").GetInt64());
        await client.FailAsync(host, secret, "PersonalAccessTokens", "show");
    }
}
