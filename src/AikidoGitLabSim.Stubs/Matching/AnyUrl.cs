namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes every URL.</summary>
internal sealed record AnyUrl : UrlPattern
{
    /// <summary>The one there is.</summary>
    public static AnyUrl Instance { get; } = new();

    /// <inheritdoc/>
    public override bool Matches(StubRequest request) => true;
}
