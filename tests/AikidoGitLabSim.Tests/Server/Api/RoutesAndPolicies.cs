using System.Reflection;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Api.Routes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class RoutesAndPolicies
{
    [Fact]
    public async Task Every_endpoint_of_the_API_carries_its_policy_and_every_policy_has_an_endpoint()
    {
        await using var app = SimulatorApplication.Build(new GitLabSimulatorOptions());
        await app.StartAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<RoutePolicy>() is null).Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBe(["/api/v3/{**path}", "/api/v4/{**path}"]);
        var policies = endpoints.Select(endpoint => (endpoint.RoutePattern.RawText, endpoint.Metadata.GetMetadata<RoutePolicy>()))
            .Where(pair => pair.Item2 is not null).ToList();
        policies.ShouldAllBe(pair => pair.RawText == $"/api/v4{pair.Item2!.Template}");
        policies.Select(pair => pair.Item2).ShouldBe(RestRoutes.All.Select(route => route.Policy));
    }

    [Theory]
    [InlineData("/groups/{id}", ResourceKind.Group)]
    [InlineData("/projects/{id}", ResourceKind.Project)]
    public void A_route_below_a_group_or_project_names_its_boundary(string path, ResourceKind kind)
    {
        var policies = RestRoutes.All.Select(route => route.Policy).ToList();
        policies.Where(policy => policy.Boundary == kind)
            .ShouldBe(policies.Where(policy => policy.Template.StartsWith(path, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_route_that_rotates_a_token_says_so()
    {
        var policies = RestRoutes.All.Select(route => route.Policy).ToList();
        policies.Where(policy => policy.RotatesToken)
            .ShouldBe(policies.Where(policy => policy.Template.EndsWith("/rotate", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_self_route_names_the_older_route_that_takes_its_path()
    {
        var aliases = RestRoutes.All.Where(route => route.SelfAlias is not null)
            .Select(route => (route.Policy, Alias: route.SelfAlias!)).ToList();
        aliases.Count.ShouldBe(3);
        foreach (var (policy, alias) in aliases)
        {
            RestRoutes.All.ShouldContain(alias.Route);
            alias.Route.Policy.Template.ShouldBe(policy.Template.Replace("/self", $"/{{{alias.Parameter}}}", StringComparison.Ordinal));
            alias.Route.Policy.Method.ShouldBe(policy.Method);
            (policy.Exists.Since > alias.Route.Policy.Exists.Since).ShouldBeTrue(policy.ToString());
        }
    }

    [Fact]
    public void The_model_has_rules_and_no_routes() =>
        typeof(RoutePolicy).Assembly.GetTypes()
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.ToString().Contains(nameof(RoutePolicy), StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType}.{field.Name}").ShouldBeEmpty();
}
