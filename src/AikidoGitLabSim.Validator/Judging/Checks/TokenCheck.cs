using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether GitLab accepts the token: asked of the one place that takes every classic scope.</summary>
internal static class TokenCheck
{
    private const string Question = "Whether the token is accepted";

    public static Finding Judge(Case c) => c.Answer(Probes.Self) is not { } answer
        ? Finding.Skipped(CheckIds.GitLab)
        : answer.Kind switch
        {
            AnswerKind.Ok => Known(c, answer),
            AnswerKind.NotFound => Old(c, answer),
            _ => Refused(c, answer),
        };

    private static Finding Known(Case c, Answer answer)
    {
        if (c.Token is not { } token)
            return Inconclusive.Of(answer, Question);
        if (token.Revoked)
            return Revoked(c);
        if (token.Active)
            return Finding.Pass("GitLab accepts the token.");
        return token.ExpiresAt <= DateOnly.FromDateTime(c.Now.UtcDateTime)
            ? Expired(c)
            : Finding.Fail(Codes.Inactive, "GitLab knows the token and says that it is not active.", NewToken.Make(c, "Make a new token"));
    }

    // Before 15.5 there is no asking a token about itself; that its user can be read still shows that it lives.
    private static Finding Old(Case c, Answer answer) => c.Answer(Probes.User) switch
    {
        null => c.NotAsked(Question, CheckIds.GitLab),
        { Kind: AnswerKind.Ok or AnswerKind.InsufficientScope } => Finding.Info(
            Codes.OldGitLab, "GitLab accepts the token, but is too old (before 15.5) to say what it may do.", "Have GitLab updated, or read the scopes off the token's page."),
        { Kind: AnswerKind.NotFound } => Inconclusive.Of(answer, Question),
        var user => Refused(c, user),
    };

    private static Finding Refused(Case c, Answer answer) => answer.Kind switch
    {
        AnswerKind.Unauthorized => Finding.Fail(
            Codes.UnknownToken, "This GitLab does not know the token.",
            c.Input.PrefixHint is { } hint ? NewToken.Make(c, $"{hint} Take the access token in its place, or make one") : Lost(c)),
        AnswerKind.TokenDead => Dead(c, answer),
        AnswerKind.TokenPolicy => Finding.Fail(
            Codes.TokenPolicy, $"GitLab knows the token but refuses this way of using it: “{answer.Said}”",
            NewToken.Make(c, "Have the policy on the token's user lifted, or make the token as another user")),
        AnswerKind.InsufficientScope => Finding.Info(
            Codes.ScopeOpaque, "GitLab knows the token, but does not let it read about itself."),
        AnswerKind.InsufficientGranularScope => Finding.Unknown(
            Codes.GranularOpaque, $"GitLab knows the token, but does not let it read about itself: “{answer.Said}”",
            NewToken.Make(c, "This is a fine-grained token: its grant cannot be changed. Make one of the classic sort (Legacy token)")),
        AnswerKind.Forbidden => Forbidden(c, answer),
        AnswerKind.BadRequest when answer.Said.Contains("personal access token", StringComparison.OrdinalIgnoreCase) => Finding.Fail(
            Codes.NotPat, "The token works, but is no access token: as a rule it comes from an OAuth sign-in.", NewToken.Make(c, "Make an access token")),
        _ => Inconclusive.Of(answer, Question),
    };

    // A request without a token is refused in the same words, so that one whose header was taken out on the way looks like this, too.
    private static Cure Lost(Case c) => new(
    [
        $"Check that the whole token was copied, and that it was made on {c.BaseUrl}. If it is correct, a proxy may remove the header PRIVATE-TOKEN: "
            + "ask GitLab's administrator to look up the request id.",
        .. NewToken.Make(c, "If the token is lost (GitLab shows it only once), make a new one").Steps,
    ]);

    private static Finding Dead(Case c, Answer answer)
    {
        if (answer.Said.Contains("revoked", StringComparison.OrdinalIgnoreCase))
            return Revoked(c);
        if (answer.Said.Contains("expired", StringComparison.OrdinalIgnoreCase))
            return Expired(c);
        return answer.Said.Contains("impersonation", StringComparison.OrdinalIgnoreCase)
            ? Finding.Fail(Codes.ImpersonationOff, "The token is an impersonation token, and those are switched off here.", NewToken.Make(c, "Make a token of your own"))
            : Finding.Fail(Codes.Inactive, $"GitLab knows the token and refuses it: “{answer.Said}”", NewToken.Make(c, "Make a new token"));
    }

    private static Finding Revoked(Case c) => Finding.Fail(
        Codes.Revoked, "The token was revoked. It is the right GitLab and was the right token; no change to it brings it back.", NewToken.Make(c, "Make a new token"));

    private static Finding Expired(Case c) => Finding.Fail(
        Codes.Expired, "The token has expired. It is the right GitLab and was the right token; no change to it brings it back.", NewToken.Make(c, "Make a new token"));

    private static Finding Forbidden(Case c, Answer answer) => AccountRefusals.Cure(c, answer.Said) is { } cure
        ? Finding.Fail(Codes.Blocked, $"GitLab knows the token, but shuts out its user: “{answer.Said}”", cure)
        : Inconclusive.Of(answer, Question);
}
