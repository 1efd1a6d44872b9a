using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether GitLab accepts the token: requested from the one endpoint that accepts every classic scope.</summary>
internal static class TokenCheck
{
    private const string Question = "Whether the token is accepted";

    public static Finding Judge(Answers answers) => answers.Answer(Probes.Self) is not { } answer
        ? Finding.Skipped(CheckIds.GitLab)
        : answer.Kind switch
        {
            AnswerKind.Ok => Known(answers, answer),
            AnswerKind.NotFound => Old(answers, answer),
            _ => Refused(answers, answer),
        };

    private static Finding Known(Answers answers, ReadAnswer answer)
    {
        if (answers.Token is not { } token)
            return Inconclusive.Of(answer, Question);
        if (token.Revoked)
            return Revoked(answers);
        if (token.Active)
            return Finding.Pass("GitLab accepts the token.");
        return token.ExpiresAt <= DateOnly.FromDateTime(answers.Now.UtcDateTime)
            ? Expired(answers)
            : Finding.Fail(Codes.Inactive, "GitLab knows the token and reports that it is not active.",
                NewTokenAdvice.Make(answers, "Make a new token"));
    }

    // Where GitLab has no self endpoint, there is no asking a token about itself; that its user can be read still shows that it lives.
    private static Finding Old(Answers answers, ReadAnswer answer) => answers.Answer(Probes.User) switch
    {
        null => NotAsked.Of(answers, Question, CheckIds.GitLab),
        { Kind: AnswerKind.Ok or AnswerKind.InsufficientScope } => Finding.Info(
            Codes.OldGitLab, $"GitLab accepts the token, but is too old (before {Releases.TokenSelf}) to report what it is allowed to do.",
            "Update GitLab, or look up the scopes on the token's page."),
        { Kind: AnswerKind.NotFound } => Inconclusive.Of(answer, Question),
        var user => Refused(answers, user),
    };

    private static Finding Refused(Answers answers, ReadAnswer answer) => answer.Kind switch
    {
        AnswerKind.Unauthorized => Finding.Fail(
            Codes.UnknownToken, "This GitLab does not know the token.", CureOfUnknown(answers)),
        AnswerKind.TokenDead => Dead(answers, answer),
        AnswerKind.TokenPolicy => Finding.Fail(
            Codes.TokenPolicy, $"GitLab knows the token but does not allow this use: “{answer.Said}”",
            NewTokenAdvice.Make(answers, "Ask for the policy on the token's user to be removed, or make the token as another user")),
        AnswerKind.InsufficientScope => Finding.Info(
            Codes.ScopeOpaque, "GitLab knows the token, but does not allow it to read its own details."),
        AnswerKind.InsufficientGranularScope => Finding.Unknown(
            Codes.GranularOpaque, $"GitLab knows the token, but does not allow it to read its own details: “{answer.Said}”",
            NewTokenAdvice.Make(answers,
                "This is a fine-grained token: its permissions cannot be changed. Make a classic token (Legacy token)")),
        AnswerKind.Forbidden => Forbidden(answers, answer),
        AnswerKind.BadRequest when answer.Said.Contains("personal access token", StringComparison.OrdinalIgnoreCase) => Finding.Fail(
            Codes.NotPat, "The token works, but it is not an access token: usually it comes from an OAuth sign-in.",
            NewTokenAdvice.Make(answers, "Make an access token")),
        _ => Inconclusive.Of(answer, Question),
    };

    private static Cure CureOfUnknown(Answers answers) => answers.Input.PrefixHint is { } hint
        ? NewTokenAdvice.Make(answers, $"{hint} Use the access token instead, or make one")
        : Lost(answers);

    // A request without a token is refused in the same words, so that one whose header was taken out on the way looks like this, too.
    private static Cure Lost(Answers answers) => new(
    [
        $"Check that the whole token was copied, and that it was made on {answers.BaseUrl}. If it is correct, a proxy may remove the "
            + "header PRIVATE-TOKEN: "
            + "ask GitLab's administrator to look up the request id.",
        .. NewTokenAdvice.Make(answers, "If the token is lost (GitLab shows it only once), make a new one").Steps,
    ]);

    private static Finding Dead(Answers answers, ReadAnswer answer)
    {
        if (answer.Said.Contains("revoked", StringComparison.OrdinalIgnoreCase))
            return Revoked(answers);
        if (answer.Said.Contains("expired", StringComparison.OrdinalIgnoreCase))
            return Expired(answers);
        return answer.Said.Contains("impersonation", StringComparison.OrdinalIgnoreCase)
            ? Finding.Fail(Codes.ImpersonationOff, "The token is an impersonation token, and those are disabled here.",
                NewTokenAdvice.Make(answers, "Make a personal token"))
            : Finding.Fail(Codes.Inactive, $"GitLab knows the token and rejects it: “{answer.Said}”",
                NewTokenAdvice.Make(answers, "Make a new token"));
    }

    private static Finding Revoked(Answers answers) => Finding.Fail(
        Codes.Revoked, "The token was revoked. GitLab knows the token, but it cannot be restored.",
        NewTokenAdvice.Make(answers, "Make a new token"));

    private static Finding Expired(Answers answers) => Finding.Fail(
        Codes.Expired, "The token has expired. GitLab knows the token, but it cannot be extended.",
        NewTokenAdvice.Make(answers, "Make a new token"));

    private static Finding Forbidden(Answers answers, ReadAnswer answer) => AccountRefusals.Cure(answers, answer.Said) is { } cure
        ? Finding.Fail(Codes.Blocked, $"GitLab knows the token, but denies access to its user: “{answer.Said}”", cure)
        : Inconclusive.Of(answer, Question);
}
