using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Rest.Entities;

namespace AikidoGitLabSim.Server.Rest.Routes;

/// <summary><c>/projects</c> and <c>/users/:user_id/projects</c> (<c>lib/api/projects.rb</c>).</summary>
internal static class ProjectRoutes
{
    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("/projects") with { Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters] },
            call => ProjectFilter.List(call.World.Projects.Rows, call)),
        new(Law("/projects/{id}") with { Rules = [ResourceRules.Project] }, call => ProjectEntity.Show(call.Request.Project!, call)),
    ];

    private static RouteLaw Law(string template) =>
        new() { Method = "GET", Template = template, Authentication = Authentication.Optional, Permission = "read_project" };
}
