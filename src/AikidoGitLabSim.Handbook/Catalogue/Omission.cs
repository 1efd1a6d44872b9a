namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>What the page should say and does not.</summary>
public sealed record Omission
{
    /// <summary>The id, such as <c>O-05</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>What is left out, in our words.</summary>
    public string Says { get; init; } = "";

    /// <summary>What happens to the reader because of it.</summary>
    public string Bites { get; init; } = "";

    /// <summary>Why no scenario can show it; null where one can.</summary>
    public string? NotObservable { get; init; }

    /// <summary>Sources: file or documentation page, and release.</summary>
    public IList<string> Evidence { get; init; } = [];
}
