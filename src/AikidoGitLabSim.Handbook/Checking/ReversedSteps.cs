using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges a step that says the opposite of what the catalogue knows: the procedure has to do without the deed.</summary>
internal static class ReversedSteps
{
    /// <summary>Judges the statement; null where it says no opposite, or another step does what it says not to do.</summary>
    /// <param name="at">The statement.</param>
    /// <param name="others">The other steps for this edition and kind of token.</param>
    public static Judgement? Of(Situation at, IEnumerable<PlannedStep> others)
    {
        var intent = at.Step.Reversed;
        if (intent == StepIntent.Unknown || at.Matched.Entry is not { } entry
            || (at.Token == TokenBranch.Group && at.Page.WhyNot is not null))
            return null;
        if (intent == StepIntent.ClearDate)
            return Judgement.Holds("The form can be saved with the expiration date that it shows.");
        if (others.Any(step => step.Intent == intent))
            return null;
        var field = intent == StepIntent.FillField ? FormFields.Of(entry.Meaning.Target) : null;
        return GoneSteps.Without(intent, field, at.Page, entry);
    }
}
