using System.Net;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Server.Web.Routes;
using AikidoGitLabSim.Tests.Server.Atlas;
using AikidoGitLabSim.Tests.Server.Web;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Mutants;

/// <summary>No front end bypasses the engine: each route that a mutant's rule guards is judged by the mutant's rule.</summary>
public sealed class RoutesUnderMutants
{
    private static readonly string[] Editions = ["self-managed/ultimate/15.11", "self-managed/ultimate/19.6"];

    public static TheoryData<string> RuleMutants =>
        [.. MutantList.All.Where(mutant => mutant.Override is not null).Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(RuleMutants))]
    public async Task A_mutant_s_rule_judges_each_route_of_the_API_and_of_git(string mutant)
    {
        var guarded = new HashSet<RoutePolicy>(ReferenceEqualityComparer.Instance);
        var judged = new HashSet<RoutePolicy>(ReferenceEqualityComparer.Instance);
        foreach (var edition in Editions)
        {
            var world = new AtlasWorld(Edition.Parse(edition));
            await using var simulator = await StartAsync(mutant, world.World, judged);
            using var client = simulator.CreateClient();
            foreach (var row in ScopeAtlas.Of(world.Edition, GitLabPolicies.Sources).Rows.Where(row => IsGuarded(row.Policy, mutant)))
            {
                guarded.Add(row.Policy);
                await RequestAsync(client, row, world);
                simulator.Worlds.Default.Reset();
            }
        }

        guarded.ShouldNotBeEmpty();
        guarded.Except(judged).Select(policy => policy.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mutant_s_rule_judges_each_page()
    {
        const string mutant = "accepts-blocked";
        var guarded = new HashSet<RoutePolicy>(ReferenceEqualityComparer.Instance);
        var judged = new HashSet<RoutePolicy>(ReferenceEqualityComparer.Instance);
        foreach (var edition in Editions)
        {
            var world = Reading.Load($"edition: {edition}\n{WebSim.Company}").World;
            await using var simulator = await StartAsync(mutant, world, judged);
            using var client = simulator.CreateClient();
            foreach (var policy in WebRoutes.All.Select(route => route.Policy)
                .Where(policy => policy.Exists.Holds(world.Edition.Version) && IsGuarded(policy, mutant)))
            {
                guarded.Add(policy);
                await OpenAsync(client, policy);
            }
        }

        guarded.ShouldNotBeEmpty();
        guarded.Except(judged).Select(policy => policy.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Redirect)]
    [InlineData("accepts-expired", HttpStatusCode.OK)]
    public async Task The_archive_page_takes_an_expired_token_only_under_the_mutant(string? mutant, HttpStatusCode expected)
    {
        var world = Reading.Load("""
            users: [ { username: mara } ]
            projects: [ { path: mara/shop, repository: { files: { README.md: "# Shop\n" } } } ]
            tokens: [ { kind: personal, user: mara, name: old, scopes: [api], secret: expired, createdAt: 2026-01-01,
                expiresAt: 2026-02-01 } ]
            """).World;
        await using var simulator = await StartAsync(mutant, world, []);
        using var client = simulator.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mara/shop/-/archive/main/shop-main.zip");
        request.Headers.Add("PRIVATE-TOKEN", "expired");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(expected);
    }

    private static Task<GitLabSimulator> StartAsync(string? mutant, World world, HashSet<RoutePolicy> judged) =>
        GitLabSimulator.StartAsync(options =>
    {
        options.World = world;
        options.Time = new FakeTimeProvider(AtlasWorld.Now);
        options.Mutant = mutant is null ? null : Observed(MutantList.Find(mutant)!, judged);
    });

    /// <summary>The mutant, which also notes the routes that its rule judges.</summary>
    private static Mutant Observed(Mutant mutant, HashSet<RoutePolicy> judged) => mutant with
    {
        Override = mutant.Override! with
        {
            Judge = (request, refusal) =>
            {
                judged.Add(request.Policy);
                return mutant.Override.Judge(request, refusal);
            },
        },
    };

    private static bool IsGuarded(RoutePolicy policy, string mutant) =>
        policy.CommonRules.Concat(policy.Rules).Any(rule => rule.Name == MutantList.Find(mutant)!.Override!.Rule);

    private static async Task RequestAsync(HttpClient client, AtlasRow row, AtlasWorld world)
    {
        var caller = world.Callers.First(caller => caller.Standing.IsAdmin && caller.Standing.Scopes.Contains("api"));
        var question = AtlasQuestion.Of(row, world, caller.TokenId);
        using var request = new HttpRequestMessage(new HttpMethod(row.Policy.Method), $"{question.Path}?{question.Query}");
        if (row.FrontEnd == "git")
            request.Headers.Add("Authorization",
                $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"x:{caller.Secret}"))}");
        else
            request.Headers.Add("PRIVATE-TOKEN", caller.Secret);
        // Both LFS routes have one path; the body tells them apart.
        if (row.Policy.Template.EndsWith("/objects/batch", StringComparison.Ordinal) && row.Policy.Reads)
            request.Content = new StringContent("""{"operation":"download"}""");
        using var answer = await client.SendAsync(request);
    }

    private static async Task OpenAsync(HttpClient client, RoutePolicy policy)
    {
        var browser = new Browser(client);
        await browser.SignInAsync();
        var path = policy.Template.Replace("{*path}", "acme", StringComparison.Ordinal).Replace("{user_id}", "1", StringComparison.Ordinal)
            .Replace("{id}", "1", StringComparison.Ordinal).Replace("{*page}", "topics", StringComparison.Ordinal);
        if (policy.Reads)
        {
            await browser.SendAsync(HttpMethod.Get, path, null, follows: false);
            return;
        }

        await browser.GoAsync("/");
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        await browser.SendAsync(
            HttpMethod.Post, path, [KeyValuePair.Create("authenticity_token", token), KeyValuePair.Create("_method", policy.Method)],
            follows: false);
    }
}
