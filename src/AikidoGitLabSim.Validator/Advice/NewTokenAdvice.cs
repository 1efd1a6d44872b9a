using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Advice;

/// <summary>Advice on the token that would fit: its kind, its scopes, the page on which it is made, and what to choose there.</summary>
internal static class NewTokenAdvice
{
    /// <summary>
    /// The kind of token that would fit: this one's if the profile takes it, else the one that the profile's page has made.
    /// </summary>
    public static TokenKind Kind(Answers answers) => answers.Profile.Kinds.Contains(answers.Kind) ? answers.Kind : answers.Profile.Kinds[0];

    /// <summary>The scopes that the kind to make can have, of those asked for.</summary>
    public static ImmutableArray<string> Scopes(Answers answers) => ScopesFor(answers, Kind(answers));

    /// <summary>The page on which it is made, as one address; where the release is not known, the one that every release has.</summary>
    public static string Url(Answers answers) => Kind(answers) switch
    {
        TokenKind.Group => TokenPageAddresses.GroupPage(answers.BaseUrl, answers.GroupPath),
        TokenKind.ServiceAccount => TokenPageAddresses.ServiceAccountsPage(answers.BaseUrl, answers.GroupPath),
        _ => Forms(answers)[^1].Url,
    };

    /// <summary>Whether <see cref="Url"/> is known to open with name and scopes filled in.</summary>
    public static bool IsPrefilled(Answers answers) => Kind(answers) == TokenKind.Personal && Forms(answers).Length == 1;

    /// <summary>What to do to have it: one step, or one for each kind that a token of unknown kind may have been.</summary>
    /// <param name="answers">What was asked and answered.</param>
    /// <param name="intro">What to do, without its full stop.</param>
    public static Cure Make(Answers answers, string intro) => IsKindOpen(answers)
        ? new(
        [
            $"{intro}. If it was a personal access token: {Page(answers, TokenKind.Personal)}",
            $"If it was a group access token, make it here: {Page(answers, TokenKind.Group)}",
        ])
        : (Cure)$"{intro}: {Page(answers, Kind(answers))}";

    // The bare look of a token does not tell a person's from a group's, and one that GitLab rejects is not told apart by it either.
    private static bool IsKindOpen(Answers answers) => answers.Kind == TokenKind.Unknown && answers.Input.AskedProfile == Profiles.Auto;

    private static string Page(Answers answers, TokenKind kind)
    {
        var (forms, steps) = (kind == TokenKind.Personal ? Forms(answers) : [], Steps(answers, kind));
        return kind switch
        {
            TokenKind.Group => $"{TokenPageAddresses.GroupPage(answers.BaseUrl, answers.GroupPath)} ({steps})",
            TokenKind.ServiceAccount => $"{TokenPageAddresses.ServiceAccountsPage(answers.BaseUrl, answers.GroupPath)} ({steps})",
            _ when forms is [var newer, var older] => $"{newer.Url} on GitLab {newer.Since} and later, {older.Url} before ({steps})",
            _ => $"{forms[0].Url} ({steps})",
        };
    }

    private static ImmutableArray<(string Url, string Since)> Forms(Answers answers) =>
        TokenPageAddresses.PersonalForms(answers.BaseUrl, Release(answers), answers.IsGitLabCom, answers.Profile.Scopes);

    // Fine-grained tokens are made on the page that has the form for the others behind it, and only there (Personal access tokens,
    // Generate token).
    private static ReleaseNumber? Release(Answers answers) =>
        answers.Version ?? (answers.Kind == TokenKind.FineGrained ? Releases.FineGrainedForm : null);

    private static string Steps(Answers answers, TokenKind kind) => kind switch
    {
        TokenKind.Group => $"as its Owner: {Open(answers)}role {answers.Profile.LeastRole}, {Date(answers, kind)}, "
            + $"tick {Names(answers, kind)}, then {TokenPageAddresses.GroupButton}",
        TokenKind.ServiceAccount when answers.Version is { } version && version.IsBefore(Releases.ServiceAccountsPage) =>
            $"before {Releases.ServiceAccountsPage} there is no such page, and the API alone makes it, "
            + $"with {Names(answers, kind)}: https://docs.gitlab.com/api/service_accounts/",
        TokenKind.ServiceAccount => "Manage access tokens in the account's menu, Add new token, "
            + $"{Date(answers, kind)}, tick {Names(answers, kind)}, then {Button(answers, kind)}",
        _ => $"the scopes are ticked there; set {Date(answers, kind)}, then {Button(answers, kind)}",
    };

    private static string Names(Answers answers, TokenKind kind) => string.Join(", ", ScopesFor(answers, kind));

    private static ImmutableArray<string> ScopesFor(Answers answers, TokenKind kind) =>
        [.. answers.Profile.Scopes.Where(scope => !ScopeRules.Unobtainable(scope, kind))];

    private static string Open(Answers answers) => TokenPageAddresses.GroupFormIsOpen(answers.Version) ? "" : "Add new token, ";

    private static string Button(Answers answers, TokenKind kind) =>
        TokenPageAddresses.Button(Release(answers), answers.IsGitLabCom, kind) ?? "the button below";

    // All forms propose a date a month away; a token made with that would be warned of on the same day.
    private static string Date(Answers answers, TokenKind kind) => answers.Profile.Expiry switch
    {
        ExpiryWish.ByPolicy => "the date that your policy wants",
        ExpiryWish.Unsaid => "a date",
        _ when NeverExpiry.Judge(answers.Version, answers.IsGitLabCom, kind).Obtainable is true => "no date",
        _ => "the latest date",
    };
}
