using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/groups</c> (<c>lib/api/groups.rb</c>).</summary>
internal static class GroupRoutes
{
    private static readonly ParameterLaw[] Filter =
    [
        new("skip_groups", ParameterType.CommaSeparatedList),
        new("all_available", ParameterType.Boolean),
        new("search", ParameterType.String),
        new("owned", ParameterType.Boolean),
        new ParameterLaw("order_by", ParameterType.String).OneOf("name", "path", "id", "similarity"),
        new ParameterLaw("sort", ParameterType.String).OneOf("asc", "desc"),
        new ParameterLaw("min_access_level", ParameterType.Integer) { Values = AccessLevels.All },
        new("top_level_only", ParameterType.Boolean),
        new ParameterLaw("visibility", ParameterType.String).OneOf("private", "internal", "public"),
        .. Pagination.Parameters,
    ];

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("/groups") with { Parameters = [.. Filter] }, call => List(call, _ => true)) { LinkDefaults = LinkDefaults.Groups },
        new(OfGroup("") with { Parameters = [new("with_projects", ParameterType.Boolean)] }, call => GroupEntity.Show(call.Request.Group, call.Arguments.Boolean("with_projects") ?? true, call)),
        new(OfGroup("/subgroups") with { Parameters = [.. Filter] },
            call => List(call, group => group.ParentId == call.Request.Group.Id)),
        new(OfGroup("/descendant_groups") with { Parameters = [.. Filter] },
            call => List(call, group => IsBelow(call, group))),
        new(OfGroup("/projects") with
        {
            Permission = "read_project",
            Parameters =
            [
                new("include_subgroups", ParameterType.Boolean),
                new("with_shared", ParameterType.Boolean),
                new("include_ancestor_groups", ParameterType.Boolean),
                .. ProjectFilter.Parameters,
                .. Pagination.Parameters,
            ],
        }, ListProjects),
        new(OfGroup("/projects/shared") with
        {
            Permission = "read_project",
            Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters],
        }, call => ProjectFilter.List(call.World.Projects.Rows.Where(project => project.SharedWith.ContainsKey(call.Request.Group.Id)), call)),
    ];

    private static RouteLaw Law(string template) =>
        new() { Method = "GET", Template = template, Authentication = Authentication.Optional, Permission = "read_group" };

    private static RouteLaw OfGroup(string below) => Law($"/groups/{{id}}{below}") with { Boundary = ResourceKind.Group, Rules = [ResourceRules.Group] };

    private static bool IsBelow(Call call, Group group) =>
        group.Id != call.Request.Group.Id && call.World.Lineage(group).Any(ancestor => ancestor.Id == call.Request.Group.Id);

    private static Answer List(Call call, Func<Group, bool> isWithin)
    {
        var arguments = call.Arguments;
        var skipped = arguments.List("skip_groups");
        var search = FuzzySearch.For(arguments.Text("search"));
        var reach = new GroupReach(call.World, call.Request.User);
        var groups = call.World.Groups.Rows
            .Where(group => isWithin(group) && IsListed(group, reach, call))
            .Where(group => search is null || Matches(search, group, call))
            .Where(group => arguments.Boolean("top_level_only") != true || group.ParentId is null)
            .Where(group => arguments.Text("visibility") is not { Length: > 0 } visibility || ProjectEntity.Word(group.Visibility) == visibility)
            .Where(group => skipped.IsEmpty || !skipped.Contains(group.Id.ToString(CultureInfo.InvariantCulture)));
        Func<Group, object> key = arguments.Text("order_by") switch
        {
            "id" => group => group.Id,
            "path" => group => group.Path.ToLowerInvariant(),
            _ => group => group.Name.ToLowerInvariant(),
        };
        return GroupEntity.List(arguments.Text("sort") == "desc" ? groups.OrderByDescending(key) : groups.OrderBy(key), call);
    }

    /// <remarks>
    /// Somebody who signed in is shown the groups they belong to, and others only when asked for; an administrator and a visitor, all they can see
    /// (<c>app/finders/groups_finder.rb</c>).
    /// </remarks>
    private static bool IsListed(Group group, GroupReach reach, Call call)
    {
        var user = call.Request.User;
        if (!reach.Sees(group))
            return false;
        if (call.Arguments.Boolean("owned") == true)
            return call.World.LevelIn(group, user) >= AccessLevel.Owner;
        if (call.Arguments.Integer("min_access_level") is { } least)
            return (long)call.World.LevelIn(group, user) >= least;
        return user is null || (call.Arguments.Boolean("all_available") ?? user.IsAdmin) || reach.BelongsTo(group);
    }

    /// <remarks>Among all groups whole paths and names are searched, below a group the groups' own (<c>app/finders/groups_finder.rb</c>).</remarks>
    private static bool Matches(FuzzySearch search, Group group, Call call) => call.Request.Findings.Group is null
        ? search.Matches(group.FullName, group.FullPath)
        : search.Matches(group.Name, group.Path);

    /// <remarks>Projects that are shared with the group are part of the list unless asked otherwise.</remarks>
    private static Answer ListProjects(Call call)
    {
        var group = call.Request.Group;
        var (below, shared, above) = (Asked(call, "include_subgroups"), call.Arguments.Boolean("with_shared") ?? true, Asked(call, "include_ancestor_groups"));
        return ProjectFilter.List(
            call.World.Projects.Rows.Where(project =>
                project.GroupId == group.Id
                || (below && call.World.LiesIn(project, group))
                || (shared && project.SharedWith.ContainsKey(group.Id))
                || (above && call.World.Lineage(group).Any(ancestor => ancestor.Id == project.GroupId))),
            call);
    }

    private static bool Asked(Call call, string name) => call.Arguments.Boolean(name) == true;
}
