using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Statements;

/// <summary>One atomic instruction, claim or caveat of a help page.</summary>
public sealed record Statement
{
    /// <summary>Where the statement stands; its length covers the clause.</summary>
    public required Position Position { get; init; }

    /// <summary>The kind of the statement.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Its first words, as a reader sees them.</summary>
    public required string Text { get; init; }

    /// <summary>The deed, for an instruction; null where there is none, or none in a user interface.</summary>
    public StatementAction? Action { get; init; }

    /// <summary>The label, or the segments of a path; empty where there is none.</summary>
    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>
    /// Where the parts of <see cref="Target"/> stand in the source, for edits and findings. A length of 0 marks a part that the text
    /// implies but does not write, such as "scopes" in "tick read_api".
    /// </summary>
    public IReadOnlyList<Position> TargetPositions { get; init; } = [];

    /// <summary>The text entered, the option chosen, the scopes, or the address of a link or picture.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Where the parts of <see cref="Values"/> stand in the source.</summary>
    public IReadOnlyList<Position> ValuePositions { get; init; } = [];

    /// <summary>The condition as it stands in the text, such as "If …" or "For …".</summary>
    public string? Condition { get; init; }

    /// <summary>Whether the page says that the step is optional.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the statement says what not to do.</summary>
    public bool Negated { get; init; }

    /// <summary>The alternative that the statement belongs to, such as the label of a tab or "group access token".</summary>
    public string? Branch { get; init; }

    /// <summary>The offering, tier or version that the statement names, as it stands in the text.</summary>
    public string? Edition { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the facts and normalised words: the same after a reflow or a change of markup.</summary>
    public required string Fingerprint { get; init; }
}
