namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes a value or not.</summary>
internal abstract record ValueMatcher
{
    /// <summary>Whether it takes the value.</summary>
    /// <param name="value">The value; null: there is none.</param>
    /// <param name="request">The request that it is of.</param>
    public abstract bool Matches(string? value, StubRequest request);

    /// <summary>The distance of a value from a match: from 0, a match, to 1.</summary>
    public virtual double Distance(string? value, StubRequest request) => Matches(value, request) ? 0 : 1;
}
