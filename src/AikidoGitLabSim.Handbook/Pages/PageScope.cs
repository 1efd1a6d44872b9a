namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>What a block stands under: its heading, its list, its tab, its hint, its table.</summary>
internal sealed record PageScope
{
    public static readonly PageScope Page = new();

    /// <summary>The nearest heading's text; empty above the first.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The number of the heading on the page; a new one starts a new procedure.</summary>
    public int Section { get; init; }

    /// <summary>The title of the tab.</summary>
    public string? Tab { get; init; }

    /// <summary>The kind of hint or admonition, such as <c>warning</c>.</summary>
    public string? Hint { get; init; }

    /// <summary>The summary of the fold-out that the block stands in.</summary>
    public string? Summary { get; init; }

    /// <summary>The number of the list or table that the block belongs to; null outside.</summary>
    public int? Group { get; init; }

    /// <summary>The number of the block that introduces the list or table; null where none does.</summary>
    public int? LeadIn { get; init; }

    /// <summary>The text of the block that introduces the list or table; empty where none does.</summary>
    public string LeadInText { get; init; } = "";

    /// <summary>The numbers of the items around the block, outermost first.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];

    public bool Ordered { get; init; }

    /// <summary>The row of a table, 0 for its header; null outside of tables.</summary>
    public int? Row { get; init; }

    public int Column { get; init; }

    /// <summary>Whether the block is a footnote.</summary>
    public bool Footnote { get; init; }
}
