using System.Collections;
using System.Reflection;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Tests.GitLab.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Tests.Server.Atlas;

public sealed class PoliciesAndEndpoints
{
    /// <summary>These differ by release as part of policies and parameters, or concern world files
    /// alone.</summary>
    private static readonly string[] ToldElsewhere =
        ["ScopeCatalogue", "TokenKinds", "GitScopes", "TokenFilter", "ResourceAccessTokenRoutes", "FileRoutes", "ServiceAccounts",
            "MemberSection", "GitLabVersion", "ParameterSpec", "RoutePolicy"];

    [Fact]
    public async Task A_route_without_policy_and_a_policy_without_route_are_named()
    {
        await using var app = SimulatorApplication.Build(new GitLabSimulatorOptions());
        await app.StartAsync();
        var policies = GitLabPolicies.Sources.Single(source => source.FrontEnd == "rest").Policies;
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v4/", StringComparison.Ordinal)
                && endpoint.RoutePattern.RawText != "/api/v4/{**path}").ToList();
        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<RoutePolicy>() is not { } policy || !policies.Contains(policy))
            .Select(endpoint => $"{endpoint.DisplayName} has no policy: give it one as metadata, from RestRoutes").ShouldBeEmpty();
        policies.Where(policy => !endpoints.Exists(endpoint => ReferenceEquals(endpoint.Metadata.GetMetadata<RoutePolicy>(), policy)))
            .Select(policy => $"{policy} is not on the router: map it in RestEndpoints").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_request_that_git_takes_has_a_listed_policy_and_each_policy_a_request()
    {
        var reached = new HashSet<RoutePolicy>(ReferenceEqualityComparer.Instance);
        foreach (var method in new[] { "GET", "HEAD", "POST" })
        {
            foreach (var below in new[] { "info/refs", "info/refs?service=git-upload-pack", "info/refs?service=git-receive-pack",
                "git-upload-pack", "git-receive-pack", "info/lfs/objects/batch" })
            {
                foreach (var body in new[] { "", """{"operation":"download"}""" })
                {
                    var http = new DefaultHttpContext();
                    http.Request.Method = method;
                    http.Request.QueryString = new QueryString(below.Contains('?', StringComparison.Ordinal)
                        ? below[below.IndexOf('?', StringComparison.Ordinal)..]
                        : "");
                    http.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));
                    http.Request.ContentLength = body.Length;
                    if (await GitRoutes.FindAsync(http.Request, GitPath.Parse($"/acme/shop.git/{below.Split('?')[0]}")!) is { } route)
                        reached.Add(route.Policy);
                }
            }
        }

        var policies = GitLabPolicies.Sources.Single(source => source.FrontEnd == "git").Policies;
        reached.Except(policies).Select(policy => $"{policy} is answered by git's endpoint and missing in GitRoutes.All").ShouldBeEmpty();
        policies.Except(reached).Select(policy => $"{policy} stands in GitRoutes.All, and no request leads to it").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_archive_page_is_judged_by_the_listed_policy()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/acme/shop/-/archive/main/shop-main.zip");
        request.Headers.Add("PRIVATE-TOKEN", "api");
        using var answer = await sim.Client.SendAsync(request);
        using var decision = await sim.GetAsync($"/_sim/worlds/default/decisions/{answer.Headers.GetValues("X-Request-Id").Single()}");
        var policy = GitLabPolicies.Sources.Single(source => source.FrontEnd == "web").Policies.ShouldHaveSingleItem();
        (await decision.Content.ReadAsStringAsync()).ShouldContain($"\"request\":\"{policy}\"");
    }

    [Fact]
    public void Whatever_differs_by_release_is_told_in_a_comparison()
    {
        var types = new[] { typeof(RoutePolicy).Assembly, typeof(GitLabPolicies).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !ToldElsewhere.Contains(type.Name));
        var silent = types.Where(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public
            | BindingFlags.DeclaredOnly).Any(field => IsHistory(field.FieldType)))
            .Where(type =>
                type.GetProperty("Histories", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public) is not { } property
                || !((IEnumerable)property.GetValue(null)!).Cast<NamedHistory>()
                    .All(named => GitLabPolicies.Histories.Any(known => known.Area == named.Area && known.Name == named.Name)));
        silent.Select(type =>
            $"{type.Name} has something that differs by release: name it in its Histories "
                + "and put that into ModelHistories or GitLabPolicies").ShouldBeEmpty();
    }

    private static bool IsHistory(Type type) =>
        type == typeof(VersionRange)
        || (type.IsGenericType && (type.Name.StartsWith("History`", StringComparison.Ordinal)
            || type.Name.StartsWith("EntityShape`", StringComparison.Ordinal)));
}
