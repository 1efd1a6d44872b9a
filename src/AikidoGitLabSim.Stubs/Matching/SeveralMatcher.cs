using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes values that several matchers take, each one of them.</summary>
/// <param name="Parts">The matchers.</param>
/// <param name="Exactly">Whether no more values may be there.</param>
internal sealed record SeveralMatcher(ImmutableArray<ValueMatcher> Parts, bool Exactly) : MultiMatcher
{
    /// <inheritdoc/>
    public override bool Matches(StringValues values, StubRequest request) =>
        (!Exactly || values.Count == Parts.Length) && Parts.All(part => values.Any(value => part.Matches(value ?? "", request)));
}
