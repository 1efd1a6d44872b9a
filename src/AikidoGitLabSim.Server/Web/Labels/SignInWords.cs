using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>What GitLab says when it sends a visitor to the sign-in page, by release (<c>config/locales/devise.en.yml</c>).</summary>
internal static class SignInWords
{
    /// <summary>The message for a script that is not signed in.</summary>
    public const string Unauthenticated = "You need to sign in or sign up before continuing.";

    private static readonly History<string> OnGitLabCom = new(
        new HistoryRow<string>("15.11", Unauthenticated, "a saved sign-in page of 16.8 to 17.3"),
        new HistoryRow<string>("18.6", "Sign in or sign up before continuing.",
            "GitLab.com at 18.6; what follows the sentence was not seen"));

    private static readonly History<string> Elsewhere = new(
        new HistoryRow<string>("15.11", Unauthenticated, "a saved sign-in page of 16.8 to 17.3"),
        new HistoryRow<string>("18.10", "Sign in before continuing.", "a self-managed instance in March 2026; bracketed"));

    private static readonly History<FlashKind> Kinds = new(
        new HistoryRow<FlashKind>("15.11", FlashKind.Alert, "a saved sign-in page of 16.8 to 17.3: alert-danger"),
        new HistoryRow<FlashKind>("17.4", FlashKind.Notice, "later pages: an info alert; the release is bracketed"));

    /// <summary>What changed about the words over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("labels", "message when sent to sign-in",
            OnGitLabCom) with { Concerns = edition => edition.Offering == Offering.GitLabCom },
        NamedHistory.Of("labels", "message when sent to sign-in",
            Elsewhere) with { Concerns = edition => edition.Offering != Offering.GitLabCom },
        NamedHistory.Of("labels", "kind of the message when sent to sign-in", Kinds, kind => kind == FlashKind.Notice ? "info" : "danger"),
    ];

    /// <summary>The message for an edition.</summary>
    public static FlashMessage At(Edition edition) =>
        new(Kinds.At(edition.Version), (edition.Offering == Offering.GitLabCom ? OnGitLabCom : Elsewhere).At(edition.Version));
}
