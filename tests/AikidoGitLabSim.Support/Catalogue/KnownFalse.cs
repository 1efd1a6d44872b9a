namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>Why a statement is recorded as wrong, and who looks again when.</summary>
public sealed record KnownFalse
{
    public string Reason { get; init; } = "";

    /// <summary>What the page should say.</summary>
    public string Instead { get; init; } = "";

    public string Owner { get; init; } = "";

    /// <summary>The day on which somebody looks again, as yyyy-MM-dd.</summary>
    public string Review { get; init; } = "";
}
