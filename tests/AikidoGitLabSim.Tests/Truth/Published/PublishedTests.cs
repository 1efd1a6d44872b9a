using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Tests.Server.Atlas;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Truth.Published;

/// <summary>A running server is asked about what GitLab publishes: its tables of scopes, fine-grained permissions and roles.</summary>
public sealed class PublishedTests(ITestOutputHelper output)
{
    private const int LeastVariants = 100_000;

    private static readonly string[] Editions =
        ["self-managed/premium/17.11", "self-managed/free/18.11+ce", "gitlab.com/premium/18.11", "gitlab.com/ultimate/19.6"];

    [Fact]
    public async Task The_simulator_answers_as_GitLab_s_tables_say()
    {
        var started = Stopwatch.GetTimestamp();
        var counts = new ConcurrentDictionary<string, int>();
        var differing = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Editions, async (edition, _) =>
        {
            await using var run = await PublishedRun.StartAsync(Edition.Parse(edition));
            await run.RequestAllAsync((verdict, line) =>
            {
                counts.AddOrUpdate(verdict, 1, (_, count) => count + 1);
                if (verdict == "differing" && differing.Count < 40)
                    differing.Enqueue(line);
            });
        });

        var (proven, unknown) = (counts.GetValueOrDefault("proven"), counts.GetValueOrDefault("unknown"));
        var wrong = counts.GetValueOrDefault("differing");
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var line = FormattableString.Invariant(
            $"published tables: {proven} proven, {unknown} unknown, {wrong} differing, in {seconds:0.0} s");
        output.WriteLine(line);
        await WriteAsync(proven, unknown, wrong);
        differing.ShouldBeEmpty();
        (proven + unknown).ShouldBeGreaterThanOrEqualTo(LeastVariants);
        proven.ShouldBeGreaterThan(unknown);
    }

    [Fact]
    public void Every_row_of_the_tables_is_about_a_route_that_is_simulated()
    {
        var routes = GitLabPolicies.Sources[0].Policies.Select(policy => $"{policy.Method} {policy.Template}").ToHashSet();
        PublishedTables.Permissions.Keys.Concat(PublishedTables.Roles.Keys).Except(routes).ShouldBeEmpty();
    }

    [Fact]
    public void The_catalogue_offers_scopes_to_the_kinds_that_GitLab_s_table_names()
    {
        // The API takes both for projects, too: lib/api/resource_access_tokens.rb has one list of values, resource_bot_scopes.
        string[] wider = ["read_virtual_registry", "write_virtual_registry"];
        foreach (var scope in PublishedTables.Scopes.Values)
        {
            var ours = ScopeCatalogue.All.Single(row => row.Name == scope.Name);
            ours.Exists.Holds(scope.Since).ShouldBeTrue(scope.Name);
            ours.Holders.HasFlag(ScopeHolders.ResourceBots).ShouldBe(scope.Kinds.Contains("group"), scope.Name);
            if (!wider.Contains(scope.Name))
                ours.Holders.HasFlag(ScopeHolders.ResourceBots).ShouldBe(scope.Kinds.Contains("project"), scope.Name);
        }
    }

    [Fact]
    public void The_policies_name_the_permissions_that_GitLab_s_table_names()
    {
        var policies =
            GitLabPolicies.Sources[0].Policies.ToDictionary(policy => $"{policy.Method} {policy.Template}", policy => policy.Permission);
        var others = PublishedTables.Permissions.Where(row => policies[row.Key] != row.Value);
        others.Select(row => $"{row.Key}: {policies[row.Key]} instead of {row.Value}").ShouldBeEmpty();
    }

    private static async Task WriteAsync(int proven, int unknown, int differing)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AikidoGitLabSim.Support.Repository.Root, "artifacts"));
        var text = JsonSerializer.Serialize(new { proven, unknown, differing });
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "published.json"), text + "\n");
    }
}
