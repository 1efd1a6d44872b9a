namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Matches a value that at least one of the matchers matches.</summary>
internal sealed record OrMatcher(ImmutableArray<ValueMatcher> Parts) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => Parts.Any(part => part.Matches(value, request));

    /// <inheritdoc/>
    public override double Distance(string? value, StubRequest request) => Parts.Min(part => part.Distance(value, request));
}
