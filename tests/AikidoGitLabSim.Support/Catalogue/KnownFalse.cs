namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>Why a statement is recorded as wrong, what to write, and who reviews it when.</summary>
public sealed record KnownFalse
{
    public string Reason { get; init; } = "";

    /// <summary>What the page should say where a verdict row has no text of its own.</summary>
    public string Instead { get; init; } = "";

    public string Owner { get; init; } = "";

    /// <summary>The day of the next review, as yyyy-MM-dd.</summary>
    public string Review { get; init; } = "";
}
