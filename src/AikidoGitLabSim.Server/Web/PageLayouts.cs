using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>Makes what is around a page.</summary>
internal static class PageLayouts
{
    /// <summary>Around the page that a call answers with.</summary>
    /// <param name="context">The call.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="path">Its path, below the world's root.</param>
    /// <param name="sidebar">Its sidebar; null: none.</param>
    public static PageLayout Around(WebContext context, string title, string path, Sidebar? sidebar = null) =>
        Make(context.Request with { World = context.World }, title, path, context.NextSession.FormToken) with
        {
            Sidebar = sidebar,
            BrowserTitle = BrowserTitles.Of(context.Edition.Version, title, sidebar?.Label),
            Breadcrumbs = sidebar is null ? [] : Crumbs(sidebar, title, path),
            Messages = context.Messages,
        };

    /// <summary>Around a page that says what went wrong.</summary>
    public static PageLayout Around(DecisionContext request, string title, Session session) =>
        Make(request, title, request.Path, session.FormToken);

    private static PageLayout Make(DecisionContext request, string title, string path, string formToken)
    {
        var version = request.World.Edition.Version;
        var user = request.User;
        return new()
        {
            Title = title,
            BrowserTitle = BrowserTitles.Of(version, title, null),
            Root = request.BaseUrl.Root,
            Path = path,
            Edition = Words(request.World.Edition),
            Navigation = NavigationStyles.At(version),
            FormToken = formToken,
            Marks = ElementMarks.At(version),
            Body = Body(request),
            Gon = Gon.Script(request.World, request.BaseUrl, user),
            Person = user is null ? null : new Person(user.Name, user.Username, Sidebars.ProfilePath(version), Sidebars.PreferencesPath)
            {
                IsAdmin = user.IsAdmin,
            },
        };
    }

    /// <remarks>What GitLab's body says about the page and the project (<c>app/helpers/application_helper.rb</c>, body_data).</remarks>
    private static ImmutableDictionary<string, object> Body(DecisionContext request)
    {
        var body = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        var findings = request.Findings;
        if (NameOf(request) is { } name)
            body["data-page"] = name;
        if (findings.Project is { } project)
            AddProject(body, project, request.World);
        else if (findings.Group is { } group)
        {
            body["data-group"] = group.Path;
            body["data-namespace-id"] = Number(group.Id);
        }

        return body.ToImmutable();
    }

    private static string? NameOf(DecisionContext request) => request.Policy.Template switch
    {
        "/{*path}" when request.Findings is { TargetUser: not null, Group: null } => "users:show",
        "/{*path}" or "/groups/{*path}" => request.Findings.Group is null ? "projects:show" : "groups:show",
        var template => PageNames.Of(template),
    };

    private static void AddProject(ImmutableDictionary<string, object>.Builder body, Project project, World world)
    {
        var group = world.GroupOf(project);
        body["data-project"] = project.Path;
        body["data-project-id"] = Number(project.Id);
        if (group is not null)
            body["data-group"] = group.Path;
        if ((group?.Id ?? NamespaceOf(project, world)) is { } space)
            body["data-namespace-id"] = Number(space);
    }

    private static long? NamespaceOf(Project project, World world) =>
        project.OwnerId is { } owner ? world.Users.Find(owner)?.NamespaceId : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<NavItem> Crumbs(Sidebar sidebar, string title, string path) =>
        sidebar.Home == path
            ? [new NavItem(sidebar.Label, sidebar.Home)]
            : [new NavItem(sidebar.Label, sidebar.Home), new NavItem(title, path)];

    private static string Words(Edition edition) => edition.Offering switch
    {
        Offering.GitLabCom => $"GitLab.com {edition.Tier} {edition.Version}",
        Offering.Dedicated => $"GitLab Dedicated {edition.Version}",
        _ => $"GitLab Self-Managed {edition.Tier} {edition.Version}",
    };
}
