namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The result of one rule: a refusal, or new findings, or neither when the rule only passes.</summary>
/// <param name="Refusal">Why the request is refused; null: it passes.</param>
/// <param name="Findings">What the rule has found; null: nothing new.</param>
public readonly record struct Ruling(Refusal? Refusal, Findings? Findings)
{
    /// <summary>Lets the request pass, with what the rule found.</summary>
    public static Ruling Found(Findings findings) => new(null, findings);

    /// <summary>Refuses, or passes without new findings.</summary>
    /// <param name="refusal">Why; null: it passes.</param>
    public static implicit operator Ruling(Refusal? refusal) => new(refusal, null);
}
