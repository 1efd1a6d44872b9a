using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Api.Entities;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/projects</c> and <c>/users/:user_id/projects</c> (<c>lib/api/projects.rb</c>).</summary>
internal static class ProjectRoutes
{
    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("/projects") with { Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters] },
            context => ProjectFilter.List(context.World.Projects.Rows, context))
        {
            LinkDefaults = LinkDefaults.Projects, Limits = EndpointLimits.Projects,
        },
        new(Policy("/projects/{id}") with { Boundary = ResourceKind.Project, Rules = [ResourceRules.Project] },
            context => ProjectEntity.Show(context.Project, context)) { Limits = EndpointLimits.Project },
        new(Policy("/users/{user_id}/projects") with { Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters],
            Rules = [ResourceRules.NamedUser("user_id")] },
            context => ProjectFilter.List(context.World.Projects.Rows.Where(project => project.OwnerId == context.Request.TargetUser.Id),
                context)) { Limits = EndpointLimits.UserProjects },
    ];

    private static RoutePolicy Policy(string template) =>
        new() { Method = "GET", Template = template, Authentication = Authentication.Optional, Permission = "read_project" };
}
