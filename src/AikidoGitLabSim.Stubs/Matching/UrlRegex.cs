namespace AikidoGitLabSim.Stubs.Matching;

/// <summary><c>urlPattern</c>: an expression over the URL with its query.</summary>
internal sealed record UrlRegex(JavaRegex Regex) : UrlPattern
{
    /// <inheritdoc/>
    public override string Beginning { get; } = LiteralBeginning.Of(Regex.Pattern);

    /// <inheritdoc/>
    public override bool Matches(StubRequest request) => Regex.IsMatch(request.Url);
}
