using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Is what the path names there, and may this user see it? (<c>lib/api/helpers.rb</c>)</summary>
public static class ResourceRules
{
    private const string Helpers = "lib/api/helpers.rb";

    /// <remarks>Behind a flag since 16.4, for all since 16.7: <c>doc/api/rest/_index.md</c>.</remarks>
    private static readonly VersionRange MovedProjectsRedirect = VersionRange.From("16.7");

    /// <summary>What changed about paths over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("answers", "the former path of a project redirects", MovedProjectsRedirect, "doc/api/rest/_index.md",
            otherwise: "404")];

    // "", "api", "v4", "projects", then the id.
    private const int IdPart = 4;

    /// <summary>The group named by <c>:id</c>; hidden and absent look the same.</summary>
    public static Rule Group { get; } = new("resource.group", Helpers, request =>
    {
        var group = FindGroup(request.World, request.Parameters.Text("id") ?? "");
        return group is not null && request.World.CanSee(group, request.User)
            ? Ruling.Found(request.Findings with { Group = group })
            : Refusal.NotFound("Group", group is null
                ? "Name a group that exists"
                : $"Make the user a member of {group.FullPath}, or the group visible");
    })
    { Requirements = [new Requirement.Resource(ResourceKind.Group), new Requirement.Role(Rights.See)] };

    /// <summary>The project named by <c>:id</c>; hidden and absent look the same, a former path redirects.</summary>
    public static Rule Project { get; } = new("resource.project", Helpers, FindProject)
    {
        Requirements = [new Requirement.Resource(ResourceKind.Project), new Requirement.Role(Rights.See)],
    };

    /// <summary>Finds the user whom a parameter of the path names by id or username (<c>lib/api/helpers.rb</c>, find_user).</summary>
    /// <param name="parameter">The parameter, such as <c>id</c>.</param>
    public static Rule NamedUser(string parameter) => new("resource.user", Helpers, request =>
    {
        var name = request.Parameters.Text(parameter) ?? "";
        var user = TryId(name, out var id) ? request.World.Users.Find(id) : request.World.FindUser(name);
        return user is null
            ? Refusal.NotFound("User", "Name a user that exists")
            : Ruling.Found(request.Findings with { TargetUser = user });
    });

    /// <summary>Finds the user whom a parameter of the path names by id.</summary>
    /// <param name="parameter">The parameter, such as <c>id</c>.</param>
    public static Rule TargetUser(string parameter) => new("resource.user", Helpers, request =>
    {
        var id = request.Parameters.Text(parameter);
        return TryId(id, out var number) && request.World.Users.Find(number) is { } user
            ? Ruling.Found(request.Findings with { TargetUser = user })
            : Refusal.NotFound("User", "Name a user that exists");
    });

    /// <summary>Whether the user may read the project's code.</summary>
    public static Rule Code { get; } = new("permission.read_code", "app/policies/project_policy.rb", request =>
        request.World.CanReadCode(request.Project, request.User)
            ? null
            : Refusal.Forbidden(null, $"Make the user at least {Rights.ReadCode.InProject} of {request.Project.FullPath}"))
    { Requirements = [new Requirement.Role(Rights.ReadCode)] };

    /// <summary>Whether the project has a repository at all.</summary>
    public static Rule Repository(string? what) => new("resource.repository", Helpers, request =>
        request.Project.HasRepository ? null : Refusal.NotFound(what, "Put code into the project"));

    /// <summary>The group with an id or full path.</summary>
    public static Group? FindGroup(World world, string idOrPath) =>
        TryId(idOrPath, out var id) ? world.Groups.Find(id) : world.FindGroup(idOrPath);

    /// <summary>The project with an id or full path; a bare word is never a project.</summary>
    public static Project? FindProject(World world, string idOrPath) =>
        TryId(idOrPath, out var id) ? world.Projects.Find(id)
        : idOrPath.Contains('/', StringComparison.Ordinal) ? world.FindProject(idOrPath)
        : null;

    /// <summary>Reads an id; digits too many for one are an id that nothing has.</summary>
    public static bool TryId(string? text, out long id) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id)
        || (id = long.MaxValue) > 0 && text is { Length: > 18 } && text.All(char.IsAsciiDigit);

    private static Ruling FindProject(DecisionContext request)
    {
        var named = request.Parameters.Text("id") ?? "";
        var project = FindProject(request.World, named);
        if (project is null && request.World.FindMovedProject(named) is { } moved && request.World.CanSee(moved, request.User))
            return Moved(request, moved);

        return project is not null && request.World.CanSee(project, request.User)
            ? Ruling.Found(request.Findings with { Project = project })
            : Refusal.NotFound(
                "Project", project is null
                    ? "Name a project that exists"
                    : $"Make the user a member of {project.FullPath}, or the project visible");
    }

    private static Refusal Moved(DecisionContext request, Project project)
    {
        if (!MovedProjectsRedirect.Holds(request.World.Edition.Version))
            return Refusal.NotFound("Project", $"Use the path {project.FullPath}");

        var parts = request.Path.Split('/');
        if (parts.Length > IdPart)
            parts[IdPart] = project.Id.ToString(CultureInfo.InvariantCulture);
        var url = $"{request.BaseUrl}{string.Join('/', parts)}";
        return request.Policy.Reads
            ? new Refusal(RefusalKind.Moved, url, $"Use the path {project.FullPath}")
            : new Refusal(RefusalKind.MovedNotAllowed, "Non GET methods are not allowed for moved projects",
                $"Use the path {project.FullPath}");
    }
}
