namespace AikidoGitLabSim.Stubs.Matching;

/// <summary><c>urlPathPattern</c>: an expression over the path.</summary>
internal sealed record PathRegex(JavaRegex Regex) : UrlPattern
{
    /// <inheritdoc/>
    public override string Beginning { get; } = LiteralBeginning.Of(Regex.Pattern);

    /// <inheritdoc/>
    public override bool Matches(StubRequest request) => Regex.IsMatch(request.Path);
}
