namespace AikidoGitLabSim.Stubs.Matching;

/// <summary><c>url</c>: one URL with its query.</summary>
internal sealed record EqualUrl(string Url) : UrlPattern
{
    /// <inheritdoc/>
    public override string? ExactPath { get; } = Url.Split('?', 2)[0];

    /// <inheritdoc/>
    public override bool Matches(StubRequest request) => string.Equals(request.Url, Url, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override double Distance(StubRequest request) => TextDistance.Between(Url, request.Url);
}
