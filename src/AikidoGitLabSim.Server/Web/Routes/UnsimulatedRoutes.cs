using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Pages of GitLab that links lead to and that are not simulated: 501 instead of 404.</summary>
internal static class UnsimulatedRoutes
{
    private static readonly string[] UserPages =
    [
        "/-/profile/account", "/-/profile/applications", "/-/profile/emails", "/-/profile/notifications", "/-/profile/keys", "/-/profile/gpg_keys", "/-/profile/preferences",
        "/-/profile/active_sessions", "/-/profile/audit_log", "/-/profile/password/edit", "/-/profile/two_factor_auth", "/-/user_settings/applications",
        "/-/user_settings/password/edit", "/-/user_settings/ssh_keys", "/-/user_settings/gpg_keys", "/-/user_settings/active_sessions", "/-/user_settings/authentication_log",
        "/help/{*page}",
    ];

    private static readonly string[] Settings = ["general", "integrations", "hooks", "repository", "merge_requests", "ci_cd"];

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        .. UserPages.Select(page => new WebRoute(WebPolicy.SignedIn("GET", page), Unsimulated)),
        new(WebPolicy.Bare("GET", "/users/password/new", WebSessionRules.Visitor), Unsimulated),
        new(WebPolicy.Bare("GET", "/users/confirmation/new", WebSessionRules.Visitor), Unsimulated),
        .. Settings.Select(page => new WebRoute(
            WebPolicy.SignedIn("GET", $"/groups/{{*path}}/-/settings/{page}", WebResourceRules.Group, WebResourceRules.AdministersGroup), Unsimulated)),
        .. Settings.Select(page => new WebRoute(
            WebPolicy.SignedIn("GET", $"/{{*path}}/-/settings/{page}", WebResourceRules.Project, WebTokenRules.Reads), Unsimulated)),
    ];

    private static WebAnswer Unsimulated(WebCall call) => WebAnswer.Show<PlainPage>(
        new PlainModel(
            Chromes.Around(call, "Not simulated", call.Request.Path, call.Request.Findings.Group is { } group ? Sidebars.Of(call.World, group, call.User)
                : call.Request.Findings.Project is { } project ? Sidebars.Of(call.World, project, call.User)
                : call.Request.User is null ? null
                : Sidebars.User(call.Edition.Version)),
            "This page is not simulated",
            "GitLab has a page here. This simulator has not: it is about tokens and what they may do."),
        StatusCodes.Status501NotImplemented);
}
