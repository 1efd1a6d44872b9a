namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes what all take.</summary>
internal sealed record AndMatcher(ImmutableArray<ValueMatcher> Parts) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => Parts.All(part => part.Matches(value, request));

    /// <inheritdoc/>
    public override double Distance(string? value, StubRequest request) => Parts.Average(part => part.Distance(value, request));
}
