using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes the values that one name has, or not.</summary>
internal abstract record MultiMatcher
{
    /// <summary>Whether the values of a key match.</summary>
    public abstract bool Matches(StringValues values, StubRequest request);

    /// <summary>How far they are from being taken: 0 they are, 1 not at all.</summary>
    public virtual double Distance(StringValues values, StubRequest request) => Matches(values, request) ? 0 : 1;
}
