using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Which projects a list shows, in which order (<c>app/finders/projects_finder.rb</c>).</summary>
internal static class ProjectFilter
{
    public static readonly ParameterSpec[] Parameters =
    [
        new("search", ParameterType.String),
        new("search_namespaces", ParameterType.Boolean),
        new("starred", ParameterType.Boolean),
        new("last_activity_after", ParameterType.DateTime),
        new("last_activity_before", ParameterType.DateTime),
        new("owned", ParameterType.Boolean),
        new("membership", ParameterType.Boolean),
        new("simple", ParameterType.Boolean),
        new("archived", ParameterType.Boolean),
        new ParameterSpec("visibility", ParameterType.String).OneOf("private", "internal", "public"),
        new ParameterSpec("min_access_level", ParameterType.Integer) { Values = AccessLevels.All },
        new ParameterSpec("order_by", ParameterType.String).OneOf("id", "name", "path", "created_at", "updated_at", "last_activity_at",
            "similarity", "star_count"),
        new ParameterSpec("sort", ParameterType.String).OneOf("asc", "desc"),
        new ParameterSpec("pagination", ParameterType.String),
        new("id_after", ParameterType.Integer),
        new("id_before", ParameterType.Integer),
    ];

    /// <summary>A page of those projects that the caller can see and asked for.</summary>
    public static Answer List(IEnumerable<Project> projects, RestContext context)
    {
        var search = FuzzySearch.For(context.Arguments.Text("search"));
        var seen = projects.Where(project =>
            context.World.CanSee(project, context.Request.User) && Matches(project, search, context) && Matches(project, context));
        var rows = Order(seen, context.Arguments).ToList();
        var simple = context.Arguments.Boolean("simple") == true;
        return context.Arguments.Text("pagination") == "keyset"
            ? Keyset.Projects(rows, context, page => ProjectEntity.List(page, simple, context))
            : ProjectEntity.List(rows, simple, context);
    }

    private static bool Matches(Project project, RestContext context)
    {
        var arguments = context.Arguments;
        return arguments.Boolean("starred") != true
            && (arguments.Boolean("archived") is not { } archived || project.Archived == archived)
            && (arguments.Text("visibility") is not { Length: > 0 } visibility || ProjectEntity.Word(project.Visibility) == visibility)
            && IsWithin(project, arguments)
            && HasLevel(context.World.LevelIn(project, context.Request.User), arguments);
    }

    private static bool IsWithin(Project project, Arguments arguments) =>
        (arguments.DateTime("last_activity_after") is not { } since || ActivityOf(project) >= since)
        && (arguments.DateTime("last_activity_before") is not { } until || ActivityOf(project) <= until)
        && (arguments.Integer("id_after") is not { } after || project.Id > after)
        && (arguments.Integer("id_before") is not { } before || project.Id < before);

    private static bool HasLevel(AccessLevel level, Arguments arguments) =>
        (arguments.Boolean("owned") != true || level >= AccessLevel.Owner)
        && (arguments.Boolean("membership") != true || level >= AccessLevel.Guest)
        && (arguments.Integer("min_access_level") is not { } least || (long)level >= least);

    /// <remarks>Path, name and description count (<c>app/models/project.rb</c>), with <c>search_namespaces</c> the whole path and name,
    /// too.</remarks>
    private static bool Matches(Project project, FuzzySearch? search, RestContext context) =>
        search is null
        || search.Matches(project.Name, project.Path, project.Description)
        || (context.Arguments.Boolean("search_namespaces") == true && search.Matches(project.FullPath, project.FullName));

    private static DateTimeOffset ActivityOf(Project project) => project.LastActivityAt ?? project.CreatedAt;

    private static IEnumerable<Project> Order(IEnumerable<Project> projects, Arguments arguments)
    {
        Func<Project, IComparable> key = arguments.Text("order_by") switch
        {
            "id" => project => project.Id,
            "name" => project => project.Name.ToLower(CultureInfo.InvariantCulture),
            "path" => project => project.Path,
            "last_activity_at" or "updated_at" => project => ActivityOf(project),
            _ => project => project.CreatedAt,
        };
        return arguments.Text("sort") == "asc"
            ? projects.OrderBy(key).ThenBy(project => project.Id)
            : projects.OrderByDescending(key).ThenByDescending(project => project.Id);
    }
}
