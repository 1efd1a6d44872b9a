using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>What came of a statement.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Tried">What the walk did, in one sentence.</param>
/// <param name="Seen">What GitLab shows or does, in one sentence.</param>
/// <param name="Instead">What the page should say; null where nothing needs to change.</param>
internal sealed record StepOutcome(VerdictOutcome Outcome, string Tried, string Seen, string? Instead = null)
{
    public static StepOutcome Holds(string tried, string seen, string? instead = null) => new(VerdictOutcome.Holds, tried, seen, instead);

    public static StepOutcome Differs(string tried, string seen, string? instead = null) =>
        new(VerdictOutcome.Differs, tried, seen, instead);

    public static StepOutcome CannotBeDone(string tried, string seen, string? instead = null) =>
        new(VerdictOutcome.CannotBeDone, tried, seen, instead);

    public static StepOutcome NotCheckable(string reason) => new(VerdictOutcome.NotCheckable, "Nothing", reason);
}
