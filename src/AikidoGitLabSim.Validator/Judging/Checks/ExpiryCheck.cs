using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>When the token expires. GitLab's date is the first day on which the token no longer works.</summary>
internal static class ExpiryCheck
{
    private const int Pressing = 7;
    private const int Soon = 30;
    private const string WhereItStands = "Look up the date on the page where the token was made.";

    public static int? DaysLeft(Answers answers) =>
        answers.Token?.ExpiresAt is { } date ? date.DayNumber - Day(answers.JudgedAt).DayNumber : null;

    public static Finding Judge(Answers answers)
    {
        if (answers.Token is not { } token)
            return answers.Answer(Probes.Self)?.Kind switch
            {
                AnswerKind.NotFound => Finding.Unknown(Codes.ExpiryUnknown,
                    $"This GitLab is too old (before {Releases.TokenSelf}) to report when a token expires.", WhereItStands),
                AnswerKind.InsufficientScope =>
                    Finding.Unknown(Codes.ExpiryUnknown, "GitLab does not allow the token to read its expiration date.", WhereItStands),
                _ => Finding.Skipped(CheckIds.Token),
            };
        if (!token.ExpiryTold)
            return Finding.Unknown(Codes.ExpiryUnknown, "GitLab does not report when the token expires.", WhereItStands);
        return token.ExpiresAt is { } date && DaysLeft(answers) is { } days
            ? Ending(answers, date, days)
            : Never(answers);
    }

    private static Finding Never(Answers answers) => answers.Profile.Expiry switch
    {
        ExpiryWish.ByPolicy => Finding.Warn(
            Codes.NeverAgainstPolicy, "It never expires, but the page requires a date that follows your company's policy.",
            NewTokenAdvice.Make(answers, "Make a token with an expiration date, and schedule its replacement")),
        _ when answers is { IsGitLabCom: true, Kind: not TokenKind.ServiceAccount }
            && NeverExpiry.Judge(answers.Version, true, answers.Kind).Obtainable is false => Finding.Warn(
            Codes.NeverAgainstPolicy,
            "It never expires. This is what the page asks for, but GitLab.com sets an expiration date for tokens of this kind, so it may "
                + "set one for this token, too.",
            "Check the expiration date on the page where the token was made, and plan its replacement."),
        ExpiryWish.Unsaid => Finding.Info(Codes.Never,
            "It never expires. The page does not say whether it should; it is good practice to set an expiration date."),
        _ => Finding.Info(Codes.Never, "It never expires. This is what the page asks for; it is good practice to set an expiration date."),
    };

    private static Finding Ending(Answers answers, DateOnly date, int days)
    {
        var (obtainable, because) = NeverExpiry.Judge(answers.Version, answers.IsGitLabCom, answers.Kind);
        var message = $"It expires on {date:yyyy-MM-dd} at 00:00 UTC, {Distance(answers, days)}.{Wish(answers, because)}";
        var rotation =
            $"Schedule the replacement of the token for {date.AddDays(-Math.Min(14, Math.Max(days / 2, 0))):yyyy-MM-dd}; {ExpiryMails.Words(
                answers.Version)}.";
        return days switch
        {
            <= 0 when date > Day(answers.Now) => Finding.Fail(
                Codes.ExpiresSoon,
                $"It expires on {date:yyyy-MM-dd} at 00:00 UTC, and so does not work on {Day(
                    answers.JudgedAt):yyyy-MM-dd}, the requested day.",
                NewTokenAdvice.Make(answers, "Make a new token before it expires")),
            <= 0 => Finding.Fail(
                Codes.Expired, $"It expired on {date:yyyy-MM-dd} at 00:00 UTC by the server's clock, but the server reports it as active.",
                NewTokenAdvice.Make(answers, "Do not rely on it. Make a new token")),
            <= Pressing => Finding.Fail(Codes.ExpiresSoon, message, NewTokenAdvice.Make(answers, "Make a new token now")),
            <= Soon => Finding.Warn(Codes.ExpiresSoon, message, NewTokenAdvice.Make(answers, "Make a new token this week")),
            // A date is worth a warning only where the token could have been made without one.
            _ when obtainable is true && answers.Profile.Expiry == ExpiryWish.Never => Finding.Warn(Codes.Expires, message, rotation),
            _ => Finding.Info(Codes.Expires, message, rotation),
        };
    }

    private static string Wish(Answers answers, string because) => answers.Profile.Expiry switch
    {
        ExpiryWish.Never => $" The page asks for no expiration date: {because}.",
        ExpiryWish.NeverOrLatest => $" The page asks for no expiration date or the latest possible one: {because}.",
        _ => "",
    };

    private static string Distance(Answers answers, int days)
    {
        var span = days == 1 ? "1 day" : $"{days} days";
        return answers.IsForLater
            ? $"{span} after {Day(answers.JudgedAt):yyyy-MM-dd}, the requested day"
            : $"in {span} by the server's clock";
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
