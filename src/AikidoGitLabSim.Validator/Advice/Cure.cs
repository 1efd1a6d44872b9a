using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Advice;

/// <summary>What to do about a finding: independent steps, each of which leads to one page.</summary>
internal sealed record Cure(ImmutableArray<string> Steps)
{
    public static implicit operator Cure(string step) => new([step]);

    /// <summary>Adds a step at the end.</summary>
    public Cure Then(string step) => new([.. Steps, step]);

    /// <summary>The steps, one behind the other.</summary>
    public override string ToString() => string.Join(' ', Steps);
}
