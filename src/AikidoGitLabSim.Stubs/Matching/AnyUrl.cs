namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>A pattern that matches every URL.</summary>
internal sealed record AnyUrl : UrlPattern
{
    public static AnyUrl Instance { get; } = new();

    /// <inheritdoc/>
    public override bool Matches(StubRequest request) => true;
}
