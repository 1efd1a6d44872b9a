using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The pages of a group's and a project's tokens (<c>app/controllers/concerns/access_tokens_actions.rb</c>).</summary>
internal static class ResourceTokenRoutes
{
    private static readonly Rule Scopes = WebTokenRules.ScopesOffered("resource_access_token", ScopeHolders.ResourceBots);

    public static IEnumerable<WebRoute> All { get; } =
        [.. Of("/groups/{*path}", WebResourceRules.Group), .. Of("/{*path}", WebResourceRules.Project)];

    private static IEnumerable<WebRoute> Of(string owner, Rule find)
    {
        var page = $"{owner}/-/settings/access_tokens";
        yield return new(WebPolicy.SignedIn("GET", page, find, WebTokenRules.Reads),
            context => context.WantsJson ? new ResourceTokenPage(context).List() : new ResourceTokenPage(context).Show());
        yield return new(WebPolicy.SignedIn("GET", $"{page}.json", find, WebTokenRules.Reads),
            context => new ResourceTokenPage(context).List());
        yield return new(
            WebPolicy.SignedIn("POST", page, find, WebTokenRules.Reads, WebTokenRules.Manages, Scopes, WebTokenRules.LevelHeld),
            context => new ResourceTokenPage(context).Create())
        {
            Refused = (context, refusal) => new ResourceTokenPage(context).Refused(refusal),
        };
        yield return new(
            WebPolicy.SignedIn("PUT", $"{page}/{{id}}/revoke", find, WebTokenRules.Reads, WebTokenRules.OfResource),
            context => new ResourceTokenPage(context).Revoke());
        yield return new(
            WebPolicy.SignedIn("PUT", $"{page}/{{id}}/rotate", find, WebTokenRules.Reads, WebTokenRules.Manages,
                WebTokenRules.OfResource) with
            {
                Exists = VersionRange.From("17.7"),
            },
            context => new ResourceTokenPage(context).Rotate());
    }
}
