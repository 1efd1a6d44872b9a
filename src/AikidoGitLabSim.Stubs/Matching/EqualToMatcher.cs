namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Matches a value that is equal to a text.</summary>
internal sealed record EqualToMatcher(string Expected, bool IgnoresCase) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) =>
        string.Equals(value, Expected, IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <inheritdoc/>
    public override double Distance(string? value, StubRequest request) =>
        Matches(value, request) ? 0 : TextDistance.Between(Expected, value);
}
