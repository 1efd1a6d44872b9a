namespace AikidoGitLabSim.WireMockNet;

/// <summary>Why a mapping is refused.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Cure">What to do.</param>
internal sealed record Rejection(string What, string Cure)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}; {Cure}";
}
