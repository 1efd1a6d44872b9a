namespace AikidoGitLabSim.Stubs.Matching;

/// <summary><c>urlPath</c>: one path, with any query.</summary>
internal sealed record EqualPath(string Path) : UrlPattern
{
    /// <inheritdoc/>
    public override string? ExactPath => Path;

    /// <inheritdoc/>
    public override bool Matches(StubRequest request) => string.Equals(request.Path, Path, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override double Distance(StubRequest request) => TextDistance.Between(Path, request.Path);
}
