using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Api.Entities;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/projects</c> and <c>/users/:user_id/projects</c> (<c>lib/api/projects.rb</c>).</summary>
internal static class ProjectRoutes
{
    private static readonly Rule Owner = new("resource.user", "lib/api/helpers.rb", request =>
    {
        var name = request.Parameters.Text("user_id") ?? "";
        var user = ResourceRules.TryId(name, out var id) ? request.World.Users.Find(id) : request.World.FindUser(name);
        return user is null
            ? Refusal.NotFound("User", "Name a user that exists")
            : Ruling.Found(request.Findings with { TargetUser = user });
    });

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("/projects") with { Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters] },
            context => ProjectFilter.List(context.World.Projects.Rows, context)) { LinkDefaults = LinkDefaults.Projects },
        new(Policy("/projects/{id}") with { Boundary = ResourceKind.Project, Rules = [ResourceRules.Project] },
            context => ProjectEntity.Show(context.Project, context)),
        new(Policy("/users/{user_id}/projects") with { Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters],
            Rules = [Owner] },
            context => ProjectFilter.List(context.World.Projects.Rows.Where(project => project.OwnerId == context.Request.TargetUser.Id),
                context)),
    ];

    private static RoutePolicy Policy(string template) =>
        new() { Method = "GET", Template = template, Authentication = Authentication.Optional, Permission = "read_project" };
}
