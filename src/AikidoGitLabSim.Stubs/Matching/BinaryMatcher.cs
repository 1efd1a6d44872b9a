namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes bodies of the same bytes.</summary>
internal sealed record BinaryMatcher(ImmutableArray<byte> Expected) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => request.Body.Span.SequenceEqual(Expected.AsSpan());
}
