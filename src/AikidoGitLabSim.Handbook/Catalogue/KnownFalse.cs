namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>Why a statement is recorded as wrong, and who reviews that when.</summary>
public sealed record KnownFalse
{
    /// <summary>The reason why the statement is wrong.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the page should say.</summary>
    public string Instead { get; init; } = "";

    /// <summary>The person or team that corrects the page.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The day of the next review, as yyyy-MM-dd.</summary>
    public string Review { get; init; } = "";
}
