using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The pages of a group's and a project's tokens (<c>app/controllers/concerns/access_tokens_actions.rb</c>).</summary>
internal static class ResourceTokenRoutes
{
    private static readonly Rule Scopes = WebTokenRules.ScopesOffered("resource_access_token", ScopeHolders.ResourceBots);

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } = [.. Of("/groups/{*path}", WebResourceRules.Group), .. Of("/{*path}", WebResourceRules.Project)];

    private static IEnumerable<WebRoute> Of(string owner, Rule find)
    {
        var page = $"{owner}/-/settings/access_tokens";
        yield return new(WebPolicy.SignedIn("GET", page, find, WebTokenRules.Reads), call => call.WantsJson ? new ResourceTokenPage(call).List() : new ResourceTokenPage(call).Show());
        yield return new(WebPolicy.SignedIn("GET", $"{page}.json", find, WebTokenRules.Reads), call => new ResourceTokenPage(call).List());
        yield return new(
            WebPolicy.SignedIn("POST", page, find, WebTokenRules.Reads, WebTokenRules.Manages, Scopes, WebTokenRules.LevelHeld),
            call => new ResourceTokenPage(call).Create())
        {
            Refused = (call, refusal) => new ResourceTokenPage(call).Refused(refusal),
        };
        yield return new(
            WebPolicy.SignedIn("PUT", $"{page}/{{id}}/revoke", find, WebTokenRules.Reads, WebTokenRules.OfResource), call => new ResourceTokenPage(call).Revoke());
        yield return new(
            WebPolicy.SignedIn("PUT", $"{page}/{{id}}/rotate", find, WebTokenRules.Reads, WebTokenRules.Manages, WebTokenRules.OfResource) with
            {
                Exists = VersionRange.From("17.7"),
            },
            call => new ResourceTokenPage(call).Rotate());
    }
}
