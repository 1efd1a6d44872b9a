namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Matches a value that all of the matchers match.</summary>
internal sealed record AndMatcher(ImmutableArray<ValueMatcher> Parts) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => Parts.All(part => part.Matches(value, request));

    /// <inheritdoc/>
    public override double Distance(string? value, StubRequest request) => Parts.Average(part => part.Distance(value, request));
}
