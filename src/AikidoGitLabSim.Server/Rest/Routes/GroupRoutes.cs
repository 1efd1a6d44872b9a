using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Rest.Entities;

namespace AikidoGitLabSim.Server.Rest.Routes;

/// <summary><c>/groups</c> (<c>lib/api/groups.rb</c>).</summary>
internal static class GroupRoutes
{
    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("/groups") with
        {
            Parameters =
            [
                new("search", ParameterType.String),
                new("owned", ParameterType.Boolean),
                new("top_level_only", ParameterType.Boolean),
                new("all_available", ParameterType.Boolean),
                new ParameterLaw("min_access_level", ParameterType.Integer) { Values = AccessLevels.All },
                new ParameterLaw("order_by", ParameterType.String).OneOf("name", "path", "id", "similarity"),
                new ParameterLaw("sort", ParameterType.String).OneOf("asc", "desc"),
                .. Pagination.Parameters,
            ],
        }, List),
        new(Law("/groups/{id}") with
        {
            Parameters = [new("with_projects", ParameterType.Boolean)],
            Rules = [ResourceRules.Group],
        }, call => GroupEntity.Show(call.Request.Group!, call.Arguments.Boolean("with_projects") ?? true, call)),
        new(Law("/groups/{id}/subgroups") with { Parameters = [.. Pagination.Parameters], Rules = [ResourceRules.Group] },
            call => GroupEntity.List(Visible(call).Where(group => group.ParentId == call.Request.Group!.Id), call)),
        new(Law("/groups/{id}/descendant_groups") with { Parameters = [.. Pagination.Parameters], Rules = [ResourceRules.Group] },
            call => GroupEntity.List(Visible(call).Where(group => IsBelow(call, group)), call)),
        new(Law("/groups/{id}/projects") with
        {
            Permission = "read_project",
            Parameters =
            [
                new("include_subgroups", ParameterType.Boolean),
                .. ProjectFilter.Parameters,
                .. Pagination.Parameters,
            ],
            Rules = [ResourceRules.Group],
        }, ListProjects),
    ];

    private static RouteLaw Law(string template) =>
        new() { Method = "GET", Template = template, Authentication = Authentication.Optional, Permission = "read_group" };

    private static IEnumerable<Group> Visible(Call call) => call.World.Groups.Rows.Where(group => call.World.CanSee(group, call.Request.User));

    private static bool IsBelow(Call call, Group group) =>
        group.Id != call.Request.Group!.Id && call.World.Lineage(group).Any(ancestor => ancestor.Id == call.Request.Group.Id);

    private static Answer List(Call call)
    {
        var arguments = call.Arguments;
        var user = call.Request.User;
        var least = (AccessLevel)(arguments.Integer("min_access_level") ?? 0);
        var groups = Visible(call)
            .Where(group => arguments.Text("search") is not { Length: > 0 } text || Matches(group, text))
            .Where(group => arguments.Boolean("owned") != true || call.World.LevelIn(group, user) >= AccessLevel.Owner)
            .Where(group => arguments.Boolean("top_level_only") != true || group.ParentId is null)
            .Where(group => least == AccessLevel.None || call.World.LevelIn(group, user) >= least);
        Func<Group, object> key = arguments.Text("order_by") switch
        {
            "id" => group => group.Id,
            "path" => group => group.Path.ToLowerInvariant(),
            _ => group => group.Name.ToLowerInvariant(),
        };
        return GroupEntity.List(arguments.Text("sort") == "desc" ? groups.OrderByDescending(key) : groups.OrderBy(key), call);
    }

    private static bool Matches(Group group, string text) =>
        group.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || group.FullPath.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static Answer ListProjects(Call call)
    {
        var within = call.Arguments.Boolean("include_subgroups") == true
            ? call.World.Projects.Rows.Where(project => call.World.LiesIn(project, call.Request.Group!))
            : call.World.Projects.Rows.Where(project => project.GroupId == call.Request.Group!.Id);
        return ProjectFilter.List(within, call);
    }
}
