using System.Globalization;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether a rate limit rejected a request, and how many requests are left where GitLab says so.</summary>
internal static class RateLimitCheck
{
    private const double Little = 0.1;

    public static Finding Judge(Answers answers)
    {
        if (answers.All.FirstOrDefault(answer => answer.Kind == AnswerKind.RateLimited) is { } limited)
            return Inconclusive.RateLimited(limited, "The result of this request") with { On = [limited.Exchange.Probe] };
        if (answers.All.FirstOrDefault(Inconclusive.LooksBanned) is { } banned)
            return Finding.Unknown(
                Codes.Banned,
                "The response was a 403 that is not from GitLab: this address may be banned after failed sign-ins. Nothing is known about "
                    + "the token.",
                Inconclusive.BanCure) with
            { On = [banned.Exchange.Probe] };
        return answers.All.Select(Room.Of).OfType<Room>().MinBy(room => room.Part) switch
        {
            null => Finding.Pass("No request was rejected by a rate limit. This GitLab does not report how many are left."),
            { Part: <= Little } little => UsedUp(little) with { On = [little.Probe] },
            var room => Finding.Pass("No request was rejected by a rate limit, and enough requests are left.") with { On = [room.Probe] },
        };
    }

    private static Finding UsedUp(Room little) => Finding.Info(
        Codes.RateLow, $"{little} requests are left in this minute: other requests use up the limit.",
        "Scan at another time, or ask an administrator to raise the limit.");

    private sealed record Room(string Probe, long Remaining, long Limit)
    {
        public double Part => (double)Remaining / Limit;

        public static Room? Of(ReadAnswer answer) =>
            Number(answer, "RateLimit-Remaining") is { } remaining && Number(answer, "RateLimit-Limit") is > 0 and { } limit
                ? new(answer.Exchange.Probe, remaining, limit)
                : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Remaining} of {Limit}");

        private static long? Number(ReadAnswer answer, string header) =>
            long.TryParse(answer.Exchange.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
