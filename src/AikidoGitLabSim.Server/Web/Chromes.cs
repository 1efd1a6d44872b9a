using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>Makes what is around a page.</summary>
internal static class Chromes
{
    /// <summary>Around the page that a call answers with.</summary>
    /// <param name="call">The call.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="path">Its path, below the world's root.</param>
    /// <param name="sidebar">Its sidebar; null: none.</param>
    public static Chrome Around(WebCall call, string title, string path, Sidebar? sidebar = null) =>
        Make(call.World, call.Request.BaseUrl, title, path, call.NextSession.FormToken, call.Request.User) with
        {
            Sidebar = sidebar,
            Breadcrumbs = sidebar is null ? [] : Crumbs(sidebar, title, path),
            Messages = call.Messages,
        };

    /// <summary>Around a page that says what went wrong.</summary>
    public static Chrome Around(Case request, string title, Session session) =>
        Make(request.World, request.BaseUrl, title, request.Path, session.FormToken, request.User);

    private static Chrome Make(World world, BaseUrl url, string title, string path, string formToken, User? user) => new()
    {
        Title = title,
        Root = url.Root,
        Path = path,
        Edition = Words(world.Edition),
        Navigation = NavigationStyles.At(world.Edition.Version),
        FormToken = formToken,
        Person = user is null ? null : new Person(user.Name, user.Username, Sidebars.ProfilePath(world.Edition.Version), Sidebars.PreferencesPath),
    };

    private static ImmutableArray<NavItem> Crumbs(Sidebar sidebar, string title, string path) =>
        sidebar.Home == path ? [new NavItem(sidebar.Label, sidebar.Home)] : [new NavItem(sidebar.Label, sidebar.Home), new NavItem(title, path)];

    private static string Words(Edition edition) => edition.Offering switch
    {
        Offering.GitLabCom => $"GitLab.com {edition.Tier} {edition.Version}",
        Offering.Dedicated => $"GitLab Dedicated {edition.Version}",
        _ => $"GitLab Self-Managed {edition.Tier} {edition.Version}",
    };
}
