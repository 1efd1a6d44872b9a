namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes texts with a text in them.</summary>
internal sealed record ContainsMatcher(string Part) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => value?.Contains(Part, StringComparison.Ordinal) is true;
}
