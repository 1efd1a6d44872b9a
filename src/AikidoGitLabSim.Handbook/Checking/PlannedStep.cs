using AikidoGitLabSim.Handbook.Matching;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>A statement of a page with what it is for.</summary>
/// <param name="Matched">The statement.</param>
/// <param name="Intent">What it is for; <see cref="StepIntent.Unknown"/> for assertions.</param>
/// <param name="Applies">The editions that the statement is for.</param>
internal sealed record PlannedStep(MatchedStatement Matched, StepIntent Intent, EditionCondition Applies)
{
    /// <summary>The kind of token that the statement is for: personal, group or project; null where it is for all.</summary>
    public string? Token { get; init; } = Matched.Meaning.Token;

    /// <summary>
    /// What the statement asked for before it was turned into its opposite, such as "do not click"; <see cref="StepIntent.Unknown"/> where
    /// it
    /// was not.
    /// </summary>
    public StepIntent Reversed { get; init; } = StepIntent.Unknown;
}
