namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes that there is no value.</summary>
internal sealed record AbsentMatcher : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => value is null;
}
