using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Pages of GitLab that links lead to and that are not simulated: 501 instead of 404.</summary>
internal static class UnsimulatedRoutes
{
    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        .. UnsimulatedPages.OfUser.Select(page => new WebRoute(WebPolicy.SignedIn("GET", page), Unsimulated)),
        .. UnsimulatedPages.Open.Select(page => new WebRoute(WebPolicy.Open("GET", page), Unsimulated)),
        new(WebPolicy.SignedIn("GET", "/admin", WebResourceRules.Administrates), Unsimulated),
        new(WebPolicy.SignedIn("GET", "/admin/{*page}", WebResourceRules.Administrates), Unsimulated),
        new(WebPolicy.Bare("GET", "/users/password/new", WebSessionRules.Visitor), Unsimulated),
        new(WebPolicy.Bare("GET", "/users/confirmation/new", WebSessionRules.Visitor), Unsimulated),
        .. UnsimulatedPages.OfSettings.Select(page => new WebRoute(
            WebPolicy.SignedIn("GET", $"/groups/{{*path}}/-/settings/{page}", WebResourceRules.Group, WebResourceRules.AdministersGroup), Unsimulated)),
        .. UnsimulatedPages.OfSettings.Select(page => new WebRoute(
            WebPolicy.SignedIn("GET", $"/{{*path}}/-/settings/{page}", WebResourceRules.Project, WebTokenRules.Reads), Unsimulated)),
        new(WebPolicy.SignedIn("GET", "/{*path}/-/hooks", WebResourceRules.Project, WebTokenRules.Reads), Unsimulated),
        new(
            WebPolicy.Open("GET", "/groups/{*path}/-/{*page}", WebResourceRules.Group, WebResourceRules.HasPage(UnsimulatedPages.OfGroup, "config/routes/group.rb")),
            Unsimulated),
        new(
            WebPolicy.Open("GET", "/{*path}/-/{*page}", WebResourceRules.Project, WebResourceRules.HasPage(UnsimulatedPages.OfProject, "config/routes/project.rb")),
            Unsimulated),
    ];

    private static WebAnswer Unsimulated(WebCall call) => WebAnswer.Show<PlainPage>(
        new PlainModel(
            Chromes.Around(call, "Not simulated", call.Request.Path, call.Request.Findings.Group is { } group ? Sidebars.Of(call.World, group, call.Request.User)
                : call.Request.Findings.Project is { } project ? Sidebars.Of(call.World, project, call.Request.User)
                : call.Request.User is null ? null
                : call.Request.Path.StartsWith("/-/", StringComparison.Ordinal) ? Sidebars.User(call.Edition.Version)
                : Sidebars.YourWork),
            "This page is not simulated",
            "GitLab has a page here. This simulator covers access tokens and what they allow, not this page."),
        StatusCodes.Status501NotImplemented);
}
