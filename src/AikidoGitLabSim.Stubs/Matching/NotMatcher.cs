namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes what another does not.</summary>
internal sealed record NotMatcher(ValueMatcher Inner) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => !Inner.Matches(value, request);
}
