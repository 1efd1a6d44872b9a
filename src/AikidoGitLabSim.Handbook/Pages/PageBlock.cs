namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>A block of text as a reader sees it, with the source position of each character and its place on the page.</summary>
internal sealed record PageBlock
{
    public required BlockKind Kind { get; init; }

    /// <summary>The text, white space collapsed; a line feed is a forced line break.</summary>
    public required string Text { get; init; }

    /// <summary>The source offset of each character of <see cref="Text"/>.</summary>
    public required IReadOnlyList<int> Offsets { get; init; }

    /// <summary>The source offset behind each character of <see cref="Text"/>.</summary>
    public required IReadOnlyList<int> Ends { get; init; }

    public required IReadOnlyList<StyledSpan> Spans { get; init; }

    public required SourceText Source { get; init; }

    /// <summary>The explicit anchor of a heading.</summary>
    public string? Anchor { get; init; }

    public Position? AnchorPosition { get; init; }

    /// <summary>Whether the item of a task list is ticked; null where it has no box.</summary>
    public bool? Checked { get; init; }

    public PageScope Scope { get; init; } = PageScope.Page;

    /// <summary>Where characters of the text stand in the source.</summary>
    public Position PositionOf(int start, int end)
    {
        if (Offsets.Count == 0)
            return Source.PositionAt(0, 0);
        var first = Offsets[Math.Min(start, Offsets.Count - 1)];
        var last = end > start ? Ends[Math.Min(end, Ends.Count) - 1] : first;
        return Source.PositionAt(first, Math.Max(0, last - first));
    }
}
