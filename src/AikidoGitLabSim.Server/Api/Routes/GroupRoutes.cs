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
    private static readonly ParameterSpec[] Filter =
    [
        new("skip_groups", ParameterType.CommaSeparatedList),
        new("all_available", ParameterType.Boolean),
        new("search", ParameterType.String),
        new("owned", ParameterType.Boolean),
        new ParameterSpec("order_by", ParameterType.String).OneOf("name", "path", "id", "similarity"),
        new ParameterSpec("sort", ParameterType.String).OneOf("asc", "desc"),
        new ParameterSpec("min_access_level", ParameterType.Integer) { Values = AccessLevels.All },
        new("top_level_only", ParameterType.Boolean),
        new ParameterSpec("visibility", ParameterType.String).OneOf("private", "internal", "public"),
        .. Pagination.Parameters,
    ];

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("/groups") with { Parameters = [.. Filter] }, context => List(context, _ => true))
        {
            LinkDefaults = LinkDefaults.Groups, Limits = EndpointLimits.Groups,
        },
        new(OfGroup("") with { Parameters = [new("with_projects", ParameterType.Boolean)] },
            context => GroupEntity.Show(context.Request.Group, context.Arguments.Boolean("with_projects") ?? true, context))
        {
            Limits = EndpointLimits.Group,
        },
        new(OfGroup("/subgroups") with { Parameters = [.. Filter] },
            context => List(context, group => group.ParentId == context.Request.Group.Id)),
        new(OfGroup("/descendant_groups") with { Parameters = [.. Filter] },
            context => List(context, group => IsBelow(context, group))),
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
        }, ListProjects) { Limits = EndpointLimits.GroupProjects },
        new(OfGroup("/projects/shared") with
        {
            Permission = "read_project",
            Parameters = [.. ProjectFilter.Parameters, .. Pagination.Parameters],
        }, context => ProjectFilter.List(
            context.World.Projects.Rows.Where(project => project.SharedWith.ContainsKey(context.Request.Group.Id)), context)),
    ];

    private static RoutePolicy Policy(string template) =>
        new() { Method = "GET", Template = template, Authentication = Authentication.Optional, Permission = "read_group" };

    private static RoutePolicy OfGroup(string below) =>
        Policy($"/groups/{{id}}{below}") with { Boundary = ResourceKind.Group, Rules = [ResourceRules.Group] };

    private static Func<Group, object> KeyOf(string? orderBy) => orderBy switch
    {
        "id" => group => group.Id,
        "path" => group => group.Path.ToLowerInvariant(),
        _ => group => group.Name.ToLowerInvariant(),
    };

    private static bool IsBelow(RestContext context, Group group) =>
        group.Id != context.Request.Group.Id && context.World.Lineage(group).Any(ancestor => ancestor.Id == context.Request.Group.Id);

    private static Answer List(RestContext context, Func<Group, bool> isWithin)
    {
        var arguments = context.Arguments;
        var skipped = arguments.List("skip_groups");
        var search = FuzzySearch.For(arguments.Text("search"));
        var reach = new GroupAccess(context.World, context.Request.User);
        var groups = context.World.Groups.Rows
            .Where(group => isWithin(group) && IsListed(group, reach, context))
            .Where(group => search is null || Matches(search, group, context))
            .Where(group => arguments.Boolean("top_level_only") != true || group.ParentId is null)
            .Where(group => arguments.Text("visibility") is not { Length: > 0 } visibility
                || ProjectEntity.Word(group.Visibility) == visibility)
            .Where(group => skipped.IsEmpty || !skipped.Contains(group.Id.ToString(CultureInfo.InvariantCulture)));
        var key = KeyOf(arguments.Text("order_by"));
        return GroupEntity.List(arguments.Text("sort") == "desc" ? groups.OrderByDescending(key) : groups.OrderBy(key), context);
    }

    /// <remarks>
    /// Somebody who signed in is shown the groups they belong to, and others only when asked for; an administrator and a visitor, all they
    /// can see
    /// (<c>app/finders/groups_finder.rb</c>).
    /// </remarks>
    private static bool IsListed(Group group, GroupAccess reach, RestContext context)
    {
        var user = context.Request.User;
        if (!reach.Sees(group))
            return false;
        if (context.Arguments.Boolean("owned") == true)
            return context.World.LevelIn(group, user) >= AccessLevel.Owner;
        if (context.Arguments.Integer("min_access_level") is { } least)
            return (long)context.World.LevelIn(group, user) >= least;
        return user is null || (context.Arguments.Boolean("all_available") ?? user.IsAdmin) || reach.BelongsTo(group);
    }

    /// <remarks>Among all groups whole paths and names are searched, below a group the groups' own
    /// (<c>app/finders/groups_finder.rb</c>).</remarks>
    private static bool Matches(FuzzySearch search, Group group, RestContext context) => context.Request.Findings.Group is null
        ? search.Matches(group.FullName, group.FullPath)
        : search.Matches(group.Name, group.Path);

    /// <remarks>Projects that are shared with the group are part of the list unless asked otherwise.</remarks>
    private static Answer ListProjects(RestContext context)
    {
        var group = context.Request.Group;
        var (below, shared, above) = (Asked(context, "include_subgroups"), context.Arguments.Boolean("with_shared") ?? true,
            Asked(context, "include_ancestor_groups"));
        return ProjectFilter.List(
            context.World.Projects.Rows.Where(project =>
                project.GroupId == group.Id
                || (below && context.World.LiesIn(project, group))
                || (shared && project.SharedWith.ContainsKey(group.Id))
                || (above && context.World.Lineage(group).Any(ancestor => ancestor.Id == project.GroupId))),
            context);
    }

    private static bool Asked(RestContext context, string name) => context.Arguments.Boolean(name) == true;
}
