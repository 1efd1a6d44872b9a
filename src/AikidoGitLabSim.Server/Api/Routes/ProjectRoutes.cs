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
        return user is null ? Refusal.NotFound("User", "Name a user that exists") : Ruling.Found(request.Findings with { TargetUser = user });
    });

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("/projects") with { Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters] },
            call => ProjectFilter.List(call.World.Projects.Rows, call)) { LinkDefaults = LinkDefaults.Projects },
        new(Law("/projects/{id}") with { Boundary = ResourceKind.Project, Rules = [ResourceRules.Project] }, call => ProjectEntity.Show(call.Project, call)),
        new(Law("/users/{user_id}/projects") with { Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters], Rules = [Owner] },
            call => ProjectFilter.List(call.World.Projects.Rows.Where(project => project.OwnerId == call.Request.TargetUser.Id), call)),
    ];

    private static RouteLaw Law(string template) =>
        new() { Method = "GET", Template = template, Authentication = Authentication.Optional, Permission = "read_project" };
}
