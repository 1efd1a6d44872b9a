namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes JSON that means the same.</summary>
internal sealed record EqualToJsonMatcher(JToken Expected, JsonComparison Comparison) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) =>
        StrictJson.TryParse(value, out var actual) && Comparison.AreEqual(Expected, actual);
}
