namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>What the page should say and does not.</summary>
public sealed record Omission
{
    public string Id { get; init; } = "";

    /// <summary>What is left out, in our words.</summary>
    public string Says { get; init; } = "";

    /// <summary>What the reader meets because of it.</summary>
    public string Bites { get; init; } = "";

    /// <summary>Why nothing here can show it; absent where something can.</summary>
    public string? NotObservable { get; init; }

    public IList<string> Evidence { get; init; } = [];
}
