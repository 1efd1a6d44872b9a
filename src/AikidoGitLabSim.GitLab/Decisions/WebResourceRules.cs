using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Is what a page is about there, and may this user see it? Hidden and absent look the same
/// (<c>app/controllers/concerns/routable_actions.rb</c>).</summary>
public static class WebResourceRules
{
    /// <summary>The parameter that holds a full path.</summary>
    public const string PathParameter = "path";

    private const string Routable = "app/controllers/concerns/routable_actions.rb";
    private const string GroupPolicy = "app/policies/group_policy.rb";

    /// <summary>The group with the full path.</summary>
    public static Rule Group { get; } = new("resource.group", Routable, request =>
        request.World.FindGroup(PathOf(request)) is { } group && request.World.CanSee(group, request.User)
            ? Ruling.Found(request.Findings with { Group = group })
            : Missing(request, "Name a group that exists and that the user may see"));

    /// <summary>The project with the full path; a former one redirects.</summary>
    public static Rule Project { get; } = new("resource.project", Routable, request =>
    {
        var path = PathOf(request);
        if (request.World.FindProject(path) is { } project && request.World.CanSee(project, request.User))
            return Ruling.Found(request.Findings with { Project = project });
        return request.World.FindMovedProject(path) is { } moved && request.Policy.Reads && request.World.CanSee(moved, request.User)
            ? new Refusal(RefusalKind.Moved, moved.FullPath, $"Use the path {moved.FullPath}")
            : Missing(request, "Name a project that exists and that the user may see");
    });

    /// <summary>The group or the project with the full path, or the person with the name.</summary>
    public static Rule Namespace { get; } = new("resource.namespace", "config/routes.rb, lib/constraints", request =>
    {
        var path = PathOf(request);
        return request.World.FindUser(path) is { } user ? Ruling.Found(request.Findings with { TargetUser = user })
            : request.World.FindGroup(path) is not null ? Group.Judge(request)
            : Project.Judge(request);
    });

    /// <summary>Requires an Owner of the group; others get 404 (<c>authorize_admin_group!</c>).</summary>
    public static Rule AdministersGroup { get; } = new("permission.admin_group", GroupPolicy, request =>
        IsOwner(request) ? null : Refusal.NotFound(null, $"Be Owner of {request.Group.FullPath}"));

    /// <summary>An administrator; for others the pages are not there (<c>app/controllers/admin/application_controller.rb</c>).</summary>
    public static Rule Administrates { get; } = new("permission.admin", "app/controllers/admin/application_controller.rb", request =>
        request.User is { IsAdmin: true } ? null : Refusal.NotFound(null, "Be an administrator"));

    /// <summary>GitLab has the page that the rest of the path names.</summary>
    /// <param name="pages">The first parts of the pages that there are.</param>
    /// <param name="source">Where GitLab lists them.</param>
    public static Rule HasPage(ImmutableArray<string> pages, string source) => new("page.exists", source, request =>
        request.Parameters.Text("page") is { } page && pages.Contains(page.Split('/')[0])
            ? null
            : Refusal.NotFound(null, "Open a page that there is"));

    /// <summary>Only a top-level group has the setting.</summary>
    public static Rule IsTopLevel { get; } =
        new("group.top-level", "app/helpers/groups_helper.rb, render_setting_to_allow_project_access_token_creation?", request =>
        request.Group is { ParentId: null } ? null : Refusal.NotFound(null, "Change the setting in the top-level group"));

    private static bool IsOwner(DecisionContext request) =>
        request.User is { IsAdmin: true }
            || request.World.LevelIn(new ResourceRef(ResourceKind.Group, request.Group.Id), request.User) >= AccessLevel.Owner;

    private static string PathOf(DecisionContext request) => request.Parameters.Text(PathParameter) ?? "";

    private static Refusal Missing(DecisionContext request, string cure) =>
        request.User is null ? WebSessionRules.SignIn(cure) : Refusal.NotFound(null, cure);
}
