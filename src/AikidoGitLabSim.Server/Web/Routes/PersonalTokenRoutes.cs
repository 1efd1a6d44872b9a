using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The pages of one's own tokens (<c>app/controllers/user_settings/personal_access_tokens_controller.rb</c>).</summary>
internal static class PersonalTokenRoutes
{
    /// <summary>The path of the pages.</summary>
    public const string Path = "/-/user_settings/personal_access_tokens";

    private const string OldPath = "/-/profile/personal_access_tokens";

    public static IEnumerable<WebRoute> All { get; } =
    [
        .. AtBothPaths("GET", "", [], page => page.Show()),
        new(WebPolicy.SignedIn("GET", OldPath) with { Exists = TokenPageLayouts.OldPathRedirects },
            context => WebAnswer.Moved(TokenPageLayouts.PersonalPath(context.Edition.Version) + context.Query)),
        Of(WebPolicy.SignedIn("GET", $"{Path}.json") with { Exists = TokenPageLayouts.MovedAndLegacy }, page => page.List()),
        Of(WebPolicy.SignedIn("GET", $"{OldPath}.json") with { Exists = TokenPageLayouts.OldPathIsPage }, page => page.List()),
        .. AtBothPaths("POST", "", [WebTokenRules.LegacyAllowed, WebTokenRules.ScopesOffered("personal_access_token", ScopeHolders.Users)],
            page => page.Create())
            .Select(route => route with { Refused = (context, refusal) => new PersonalTokenPage(context).Refused(refusal) }),
        .. AtBothPaths("PUT", "/{id}/revoke", [WebTokenRules.Own], page => page.Revoke()),
        // The button came with 17.7.
        Of(WebPolicy.SignedIn("PUT", $"{Path}/{{id}}/rotate", WebTokenRules.Own) with { Exists = VersionRange.From("17.7") },
            page => page.Rotate()),
        Of(WebPolicy.SignedIn("GET", $"{Path}/legacy/new", WebTokenRules.HasDropdown, WebTokenRules.LegacyAllowed),
            page => page.ShowLegacyForm()),
    ];

    private static IEnumerable<WebRoute> AtBothPaths(string method, string below, Rule[] rules,
        Func<PersonalTokenPage, WebAnswer> handle) =>
    [
        Of(WebPolicy.SignedIn(method, $"{Path}{below}", [.. rules]) with { Exists = TokenPageLayouts.MovedToUserSettings }, handle),
        Of(WebPolicy.SignedIn(method, $"{OldPath}{below}", [.. rules]) with { Exists = TokenPageLayouts.OldPathIsPage }, handle),
    ];

    private static WebRoute Of(RoutePolicy policy, Func<PersonalTokenPage, WebAnswer> handle) =>
        new(policy, context => handle(new PersonalTokenPage(context)));
}
