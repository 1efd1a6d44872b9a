using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Control;

/// <summary>A change to a clock: a new time or a step from the old one, and whether it stands still.</summary>
internal static class ClockPatch
{
    private static readonly string[] Keys = ["now", "advance", "frozen"];

    public static WorldClock? Read(Fields file, WorldClock before, DateTimeOffset realNow)
    {
        if (file.Map("clock", Keys) is not { } fields)
            return null;
        if (!fields.Keys.Any())
            file.Reject("clock", "nothing to change", "write now, advance or frozen");
        if (fields["now"] is not null && fields["advance"] is not null)
            fields.Reject("advance", "now and advance contradict each other", "keep one of the two");

        var moved = Moved(fields, before, realNow);
        return fields.Flag("frozen") switch
        {
            true => moved.Freeze(realNow),
            false => moved.Run(realNow),
            null => moved,
        };
    }

    private static WorldClock Moved(Fields fields, WorldClock before, DateTimeOffset realNow)
    {
        if (fields.Instant("now") is { } now)
            return before.SetTo(now, realNow);
        if (fields.Text("advance") is not { } text)
            return before;
        if (!IsoDuration.TryParse(text, out var step))
            fields.Reject("advance", $"'{text}' is not an ISO 8601 duration", "write one such as P30D, PT1H, P1Y or -P1D");
        else if (step.AddTo(before.Now(realNow)) is { } later && Instants.IsInRange(later))
            return before.SetTo(later, realNow);
        else
            fields.Reject("advance", $"the clock would leave the years {Instants.FirstYear} to {Instants.LastYear}", "take a shorter step");
        return before;
    }
}
