using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Pages of GitLab that links lead to and that are not simulated: 501 instead of 404.</summary>
internal static class UnsimulatedRoutes
{
    public static IEnumerable<WebRoute> All { get; } =
    [
        .. UnsimulatedPages.OfUser.Select(page => new WebRoute(WebPolicy.SignedIn("GET", page), Unsimulated)),
        .. UnsimulatedPages.Open.Select(page => new WebRoute(WebPolicy.Open("GET", page), Unsimulated)),
        new(WebPolicy.SignedIn("GET", "/admin", WebResourceRules.Administrates), Unsimulated),
        new(WebPolicy.SignedIn("GET", "/admin/{*page}", WebResourceRules.Administrates), Unsimulated),
        new(WebPolicy.Bare("GET", "/users/password/new", WebSessionRules.Visitor), Unsimulated),
        new(WebPolicy.Bare("GET", "/users/confirmation/new", WebSessionRules.Visitor), Unsimulated),
        .. UnsimulatedPages.OfSettings.Select(page => new WebRoute(
            WebPolicy.SignedIn("GET", $"/groups/{{*path}}/-/settings/{page}", WebResourceRules.Group, WebResourceRules.AdministersGroup),
            Unsimulated)),
        .. UnsimulatedPages.OfSettings.Select(page => new WebRoute(
            WebPolicy.SignedIn("GET", $"/{{*path}}/-/settings/{page}", WebResourceRules.Project, WebTokenRules.Reads), Unsimulated)),
        new(WebPolicy.SignedIn("GET", "/{*path}/-/hooks", WebResourceRules.Project, WebTokenRules.Reads), Unsimulated),
        new(
            WebPolicy.Open("GET", "/groups/{*path}/-/{*page}", WebResourceRules.Group,
                WebResourceRules.HasPage(UnsimulatedPages.OfGroup, "config/routes/group.rb")),
            Unsimulated),
        new(
            WebPolicy.Open("GET", "/{*path}/-/{*page}", WebResourceRules.Project,
                WebResourceRules.HasPage(UnsimulatedPages.OfProject, "config/routes/project.rb")),
            Unsimulated),
    ];

    private static WebAnswer Unsimulated(WebContext context) => WebAnswer.Show<PlainPage>(
        new PlainModel(
            PageLayouts.Around(context, "Not simulated", context.Request.Path,
                context.Request.Findings.Group is { } group ? Sidebars.Of(context.World, group, context.Request.User)
                : context.Request.Findings.Project is { } project ? Sidebars.Of(context.World, project, context.Request.User)
                : context.Request.User is null ? null
                : context.Request.Path.StartsWith("/-/", StringComparison.Ordinal) ? Sidebars.User(context.Edition.Version)
                : Sidebars.YourWork),
            "This page is not simulated",
            "GitLab has a page here. This simulator covers access tokens and what they allow, not this page."),
        StatusCodes.Status501NotImplemented);
}
