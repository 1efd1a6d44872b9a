namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>What a block of text is on the page.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph, also one inside a list item or a quotation.</summary>
    Paragraph,
    Heading,

    /// <summary>The first paragraph of a list item.</summary>
    Item,
    Cell,
    Summary,

    /// <summary>The caption of a figure: it belongs to the figure.</summary>
    Caption,
}
