using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>What to click on the page where a token is made, by the names that it has on that release.</summary>
internal static class NewTokenSteps
{
    private static readonly GitLabVersion ServiceAccountsPage = new(17, 11);

    public static string Of(Case c, TokenKind kind) => kind switch
    {
        TokenKind.Group => $"as its Owner: {Open(c)}role {c.Profile.LeastRole}, {Date(c, kind)}, tick {Scopes(c, kind)}, then {TokenPages.GroupButton}",
        TokenKind.ServiceAccount when c.Version is { } version && version.IsBefore(ServiceAccountsPage) =>
            $"before 17.11 there is no such page, and the API alone makes it, with {Scopes(c, kind)}: https://docs.gitlab.com/api/service_accounts/",
        TokenKind.ServiceAccount => $"Manage access tokens in the account's menu, Add new token, {Date(c, kind)}, tick {Scopes(c, kind)}, then {Button(c, kind)}",
        _ => $"the scopes are ticked there; set {Date(c, kind)}, then {Button(c, kind)}",
    };

    private static string Scopes(Case c, TokenKind kind) => string.Join(", ", c.Profile.Scopes.Where(scope => !ScopeRules.Unobtainable(scope, kind)));

    private static string Open(Case c) => TokenPages.GroupFormIsOpen(c.Version) ? "" : "Add new token, ";

    private static string Button(Case c, TokenKind kind) => TokenPages.Button(c.Version, c.IsGitLabCom, kind) ?? "the button below";

    // All forms propose a date a month away; a token made with that would be warned of on the same day.
    private static string Date(Case c, TokenKind kind) => c.Profile.Expiry switch
    {
        ExpiryWish.ByPolicy => "the date that your policy wants",
        ExpiryWish.Unsaid => "a date",
        _ when NeverExpiry.Judge(c.Version, c.IsGitLabCom, kind).Obtainable is true => "no date",
        _ => "the latest date",
    };
}
