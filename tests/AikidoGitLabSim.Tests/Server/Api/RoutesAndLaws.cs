using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Api.Routes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class RoutesAndLaws
{
    [Fact]
    public async Task Every_endpoint_of_the_API_carries_its_law_and_every_law_has_an_endpoint()
    {
        await using var app = SimulatorApplication.Build(new GitLabSimulatorOptions());
        await app.StartAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<RouteLaw>() is null).Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBe(["/api/v3/{**path}", "/api/v4/{**path}"]);
        var laws = endpoints.Select(endpoint => (endpoint.RoutePattern.RawText, endpoint.Metadata.GetMetadata<RouteLaw>())).Where(pair => pair.Item2 is not null).ToList();
        laws.ShouldAllBe(pair => pair.RawText == $"/api/v4{pair.Item2!.Template}");
        laws.Select(pair => pair.Item2).ShouldBe(RestRoutes.All.Select(route => route.Law));
    }
}
