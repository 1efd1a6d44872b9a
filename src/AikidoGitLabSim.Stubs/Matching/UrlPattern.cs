namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes the URL of a request or not. URLs are compared as they were sent, escapes included.</summary>
internal abstract record UrlPattern
{
    /// <summary>The only path that can be taken; null: there may be several.</summary>
    public virtual string? ExactPath => null;

    /// <summary>What every path begins with that is taken; empty: nothing is known.</summary>
    public virtual string Beginning => "";

    /// <summary>Whether it takes the request's.</summary>
    public abstract bool Matches(StubRequest request);

    /// <summary>How far it is from being taken: 0 it is, 1 not at all.</summary>
    public virtual double Distance(StubRequest request) => Matches(request) ? 0 : 1;
}
