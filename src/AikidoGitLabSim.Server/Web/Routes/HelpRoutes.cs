using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The help, and the addresses that tools ask before anybody signs in.</summary>
internal static class HelpRoutes
{
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.Open("GET", "/help"), Help),
        new(WebPolicy.Open("GET", "/help/user/profile/personal_access_tokens"), AboutTokens),
        new(WebPolicy.Bare("GET", "/-/health"), _ => WebAnswer.Text("GitLab OK")),
        new(WebPolicy.Bare("GET", "/-/readiness"), _ => WebAnswer.Json(Status(withMaster: true))),
        new(WebPolicy.Bare("GET", "/-/liveness"), _ => WebAnswer.Json(Status(withMaster: false))),
        new(WebPolicy.Bare("GET", "/robots.txt"), _ => WebAnswer.Text("# Simulated GitLab\nUser-agent: *\nDisallow: /\n")),
        new(WebPolicy.Bare("GET", "/-/manifest.json"), context => WebAnswer.Json(Manifest(context))),
    ];

    private static WebAnswer Help(WebContext context) =>
        WebAnswer.Show<HelpPage>(new HelpModel(PageLayouts.Around(context, "Help", "/help"), "GitLab")
        {
            Version = context.Request.User is null ? null : HelpTitles.Of(context.Edition),
        });

    private static WebAnswer AboutTokens(WebContext context)
    {
        const string title = "Personal access tokens";
        var holders = ScopeHolders.Users | ScopeHolders.Admins;
        return WebAnswer.Show<TokenHelpPage>(
            new HelpModel(PageLayouts.Around(context, title, "/help/user/profile/personal_access_tokens"), title)
            {
                Scopes = [.. ScopeCatalogue.OfferedTo(holders, context.Edition.Version)
                .Select(scope => new ScopeChoice(scope, ScopeTexts.Of(scope), IsChecked: false))],
            });
    }

    private static ReadOnlyMemory<byte> Status(bool withMaster) => Json.Write(withMaster, static (json, withMaster) =>
    {
        json.WriteStartObject();
        json.WriteString("status", "ok");
        if (withMaster)
        {
            json.WriteStartArray("master_check");
            json.WriteStartObject();
            json.WriteString("status", "ok");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Manifest(WebContext context) => Json.Write(context.Request.BaseUrl.Root, static (json, root) =>
    {
        json.WriteStartObject();
        json.WriteString("name", "Simulated GitLab");
        json.WriteString("short_name", "GitLab");
        json.WriteString("start_url", $"{root}/");
        json.WriteString("scope", $"{root}/");
        json.WriteString("display", "browser");
        json.WriteStartArray("icons");
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
