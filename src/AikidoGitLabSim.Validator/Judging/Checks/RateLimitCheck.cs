using System.Globalization;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether a request was turned away for their number, and how much room is left where GitLab says so.</summary>
internal static class RateLimitCheck
{
    private const double Little = 0.1;

    public static Finding Judge(Case c)
    {
        if (c.Answers.FirstOrDefault(answer => answer.Kind == AnswerKind.RateLimited) is { } limited)
            return Inconclusive.RateLimited(limited, "What was asked then") with { On = [limited.Exchange.Probe] };
        if (c.Answers.FirstOrDefault(Inconclusive.LooksBanned) is { } banned)
            return Finding.Unknown(
                Codes.Banned, "A bare 403 came that is not GitLab's: this address may be banned after failed sign-ins. It says nothing about the token.",
                Inconclusive.BanCure) with
            { On = [banned.Exchange.Probe] };
        var room = c.Answers.Select(answer => (answer.Exchange.Probe, Room: Room.Of(answer))).Where(pair => pair.Room is not null).OrderBy(pair => pair.Room!.Part).FirstOrDefault();
        return room.Room switch
        {
            null => Finding.Pass("No request was turned away. What room is left, this GitLab does not say."),
            { Part: <= Little } little => UsedUp(little) with { On = [room.Probe] },
            _ => Finding.Pass("No request was turned away, and there is room for more.") with { On = [room.Probe] },
        };
    }

    private static Finding UsedUp(Room little) => Finding.Info(
        Codes.RateLow, $"{little} requests are left in this minute: something else uses the limit up.", "Scan at another hour, or have the limit raised.");

    private sealed record Room(long Remaining, long Limit)
    {
        public double Part => (double)Remaining / Limit;

        public static Room? Of(Answer answer) =>
            Number(answer, "RateLimit-Remaining") is { } remaining && Number(answer, "RateLimit-Limit") is > 0 and { } limit ? new(remaining, limit) : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Remaining} of {Limit}");

        private static long? Number(Answer answer, string header) =>
            long.TryParse(answer.Exchange.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
