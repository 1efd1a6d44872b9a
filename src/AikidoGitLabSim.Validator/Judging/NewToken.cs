using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>Advice on the token that would fit: its kind, its scopes, the page on which it is made, and what to choose there.</summary>
internal static class NewToken
{
    /// <summary>
    /// The kind of token that would fit: this one's if the profile takes it, else the one that the profile's page has made.
    /// </summary>
    public static TokenKind Kind(Case c) => c.Profile.Kinds.Contains(c.Kind) ? c.Kind : c.Profile.Kinds[0];

    /// <summary>The scopes that the kind to make can have, of those asked for.</summary>
    public static ImmutableArray<string> Scopes(Case c) => ScopesFor(c, Kind(c));

    /// <summary>The page on which it is made, as one address; where the release is not known, the one that every release has.</summary>
    public static string Url(Case c) => Kind(c) switch
    {
        TokenKind.Group => TokenPages.GroupPage(c.BaseUrl, c.GroupPath),
        TokenKind.ServiceAccount => TokenPages.ServiceAccountsPage(c.BaseUrl, c.GroupPath),
        _ => Forms(c)[^1].Url,
    };

    /// <summary>Whether <see cref="Url"/> is known to open with name and scopes filled in.</summary>
    public static bool IsPrefilled(Case c) => Kind(c) == TokenKind.Personal && Forms(c).Length == 1;

    /// <summary>What to do to have it: one step, or one for each kind that a token of unknown kind may have been.</summary>
    /// <param name="c">What was asked and answered.</param>
    /// <param name="intro">What to do, without its full stop.</param>
    public static Cure Make(Case c, string intro) => IsKindOpen(c)
        ? new(
        [
            $"{intro}. If it was a personal access token: {Page(c, TokenKind.Personal)}",
            $"If it was a group access token, make it here: {Page(c, TokenKind.Group)}",
        ])
        : (Cure)$"{intro}: {Page(c, Kind(c))}";

    // The bare look of a token does not tell a person's from a group's, and one that GitLab rejects is not told apart by it either.
    private static bool IsKindOpen(Case c) => c.Kind == TokenKind.Unknown && c.Input.AskedProfile == Profiles.Auto;

    private static string Page(Case c, TokenKind kind)
    {
        var (forms, steps) = (kind == TokenKind.Personal ? Forms(c) : [], Steps(c, kind));
        return kind switch
        {
            TokenKind.Group => $"{TokenPages.GroupPage(c.BaseUrl, c.GroupPath)} ({steps})",
            TokenKind.ServiceAccount => $"{TokenPages.ServiceAccountsPage(c.BaseUrl, c.GroupPath)} ({steps})",
            _ when forms is [var newer, var older] => $"{newer.Url} on GitLab {newer.Since} and later, {older.Url} before ({steps})",
            _ => $"{forms[0].Url} ({steps})",
        };
    }

    private static ImmutableArray<(string Url, string Since)> Forms(Case c) =>
        TokenPages.PersonalForms(c.BaseUrl, Release(c), c.IsGitLabCom, c.Profile.Scopes);

    // Fine-grained tokens are made on the page that has the form for the others behind it, and only there (Personal access tokens,
    // Generate token).
    private static GitLabVersion? Release(Case c) =>
        c.Version ?? (c.Kind == TokenKind.FineGrained ? TokenPages.FineGrainedFormSince : null);

    private static string Steps(Case c, TokenKind kind) => kind switch
    {
        TokenKind.Group => $"as its Owner: {Open(c)}role {c.Profile.LeastRole}, {Date(c, kind)}, "
            + $"tick {Names(c, kind)}, then {TokenPages.GroupButton}",
        TokenKind.ServiceAccount when c.Version is { } version && version.IsBefore(TokenPages.ServiceAccountsSince) =>
            $"before {TokenPages.ServiceAccountsSince} there is no such page, and the API alone makes it, "
            + $"with {Names(c, kind)}: https://docs.gitlab.com/api/service_accounts/",
        TokenKind.ServiceAccount => "Manage access tokens in the account's menu, Add new token, "
            + $"{Date(c, kind)}, tick {Names(c, kind)}, then {Button(c, kind)}",
        _ => $"the scopes are ticked there; set {Date(c, kind)}, then {Button(c, kind)}",
    };

    private static string Names(Case c, TokenKind kind) => string.Join(", ", ScopesFor(c, kind));

    private static ImmutableArray<string> ScopesFor(Case c, TokenKind kind) =>
        [.. c.Profile.Scopes.Where(scope => !ScopeRules.Unobtainable(scope, kind))];

    private static string Open(Case c) => TokenPages.GroupFormIsOpen(c.Version) ? "" : "Add new token, ";

    private static string Button(Case c, TokenKind kind) => TokenPages.Button(Release(c), c.IsGitLabCom, kind) ?? "the button below";

    // All forms propose a date a month away; a token made with that would be warned of on the same day.
    private static string Date(Case c, TokenKind kind) => c.Profile.Expiry switch
    {
        ExpiryWish.ByPolicy => "the date that your policy wants",
        ExpiryWish.Unsaid => "a date",
        _ when NeverExpiry.Judge(c.Version, c.IsGitLabCom, kind).Obtainable is true => "no date",
        _ => "the latest date",
    };
}
