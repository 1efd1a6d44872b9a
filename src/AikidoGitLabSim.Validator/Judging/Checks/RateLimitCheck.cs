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
            return Inconclusive.RateLimited(limited, "What was asked then") with { On = [limited.Exchange.Probe] };
        if (answers.All.FirstOrDefault(Inconclusive.LooksBanned) is { } banned)
            return Finding.Unknown(
                Codes.Banned, "A bare 403 came that is not GitLab's: this address may be banned after failed sign-ins. It says nothing about the token.",
                Inconclusive.BanCure) with
            { On = [banned.Exchange.Probe] };
        return answers.All.Select(Room.Of).OfType<Room>().MinBy(room => room.Part) switch
        {
            null => Finding.Pass("No request was turned away. What room is left, this GitLab does not say."),
            { Part: <= Little } little => UsedUp(little) with { On = [little.Probe] },
            var room => Finding.Pass("No request was turned away, and there is room for more.") with { On = [room.Probe] },
        };
    }

    private static Finding UsedUp(Room little) => Finding.Info(
        Codes.RateLow, $"{little} requests are left in this minute: something else uses the limit up.", "Scan at another hour, or have the limit raised.");

    private sealed record Room(string Probe, long Remaining, long Limit)
    {
        public double Part => (double)Remaining / Limit;

        public static Room? Of(Answer answer) =>
            Number(answer, "RateLimit-Remaining") is { } remaining && Number(answer, "RateLimit-Limit") is > 0 and { } limit ? new(answer.Exchange.Probe, remaining, limit) : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Remaining} of {Limit}");

        private static long? Number(Answer answer, string header) =>
            long.TryParse(answer.Exchange.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
