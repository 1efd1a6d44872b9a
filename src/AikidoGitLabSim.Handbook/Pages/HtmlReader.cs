namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Reads raw HTML into the blocks of a page.</summary>
internal sealed class HtmlReader(PageWriter page, PageOutline outline)
{
    private static readonly Dictionary<string, TextStyle> Styles = new(StringComparer.Ordinal)
    {
        ["b"] = TextStyle.Bold, ["strong"] = TextStyle.Bold, ["em"] = TextStyle.Italic, ["i"] = TextStyle.Italic,
        ["code"] = TextStyle.Code, ["samp"] = TextStyle.Code, ["kbd"] = TextStyle.Key,
    };

    private static readonly HashSet<string> Skipped = ["pre", "script", "style", "textarea", "svg"];

    private static readonly Dictionary<string, BlockKind> Blocks = new(StringComparer.Ordinal)
    {
        ["p"] = BlockKind.Paragraph, ["div"] = BlockKind.Paragraph, ["section"] = BlockKind.Paragraph, ["blockquote"] = BlockKind.Paragraph,
        ["figure"] = BlockKind.Paragraph, ["details"] = BlockKind.Paragraph, ["ol"] = BlockKind.Paragraph, ["ul"] = BlockKind.Paragraph,
        ["table"] = BlockKind.Paragraph, ["tr"] = BlockKind.Cell, ["td"] = BlockKind.Cell, ["th"] = BlockKind.Cell, ["dt"] = BlockKind.Item,
        ["dd"] = BlockKind.Paragraph, ["li"] = BlockKind.Item, ["summary"] = BlockKind.Summary, ["figcaption"] = BlockKind.Caption,
        ["h1"] = BlockKind.Heading, ["h2"] = BlockKind.Heading, ["h3"] = BlockKind.Heading, ["h4"] = BlockKind.Heading,
        ["h5"] = BlockKind.Heading, ["h6"] = BlockKind.Heading,
    };

    private string? _skipping;
    private BlockKind _kind = BlockKind.Paragraph;

    /// <summary>Reads a block of HTML that stands at an offset of the Markdown.</summary>
    public void ReadBlock(string html, int offset)
    {
        _skipping = null;
        foreach (var token in HtmlTokens.Read(html))
        {
            if (token.Name.Length > 0)
                Read(token, offset);
            else if (_skipping is null)
                page.Html(html, token.Start, token.End, offset);
        }

        EndBlock();
        _kind = BlockKind.Paragraph;
    }

    /// <summary>Reads one tag within a paragraph of Markdown.</summary>
    public void ReadTag(string tag, int offset)
    {
        if (HtmlTokens.ReadTag(tag) is { } token && !ReadInline(token, offset) && Blocks.ContainsKey(token.Name))
            page.LineBreak(offset);
    }

    private void Read(HtmlToken token, int offset)
    {
        if (Skipped.Contains(token.Name))
            _skipping = token.Closes ? null : token.Name;
        else if (_skipping is null && !ReadInline(token, offset) && Blocks.TryGetValue(token.Name, out var kind))
            ReadBlockTag(token, kind, offset);
    }

    private void ReadBlockTag(HtmlToken token, BlockKind kind, int offset)
    {
        EndBlock();
        if (token.Name == "p" && _kind is (BlockKind.Caption or BlockKind.Summary))
            return;
        _kind = token.Closes ? BlockKind.Paragraph : kind;
        if (token.Closes)
            Close(token.Name);
        else
            Open(token, offset);
    }

    private void Open(HtmlToken token, int offset)
    {
        switch (token.Name)
        {
            case "ol" or "ul":
                outline.OpenList(token.Name == "ol");
                break;
            case "table":
                outline.Table(open: true);
                break;
            case "tr":
                outline.Row();
                break;
            case "td" or "th":
                outline.Cell();
                break;
            case ['h', _] when token["id"] is { } id:
                outline.Anchor = (id, page.PositionOf(offset + token.Start, offset + token.End));
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "ol" or "ul":
                outline.CloseList();
                break;
            case "table":
                outline.Table(open: false);
                break;
            case "details":
                outline.CloseSummary();
                break;
        }
    }

    private bool ReadInline(HtmlToken token, int offset)
    {
        var (start, end) = (offset + token.Start, offset + token.End);
        if (Styles.TryGetValue(token.Name, out var style))
        {
            if (token.Closes)
                page.End(style, end);
            else
                page.Begin(style, start);
            return true;
        }

        switch (token.Name)
        {
            case "br":
                page.LineBreak(start);
                return true;
            case "img":
                page.Picture(token["src"], token["alt"], ValuePosition(token, "src", offset), start, end);
                return true;
            case "a":
                ReadAnchor(token, offset);
                return true;
            default:
                return false;
        }
    }

    private void ReadAnchor(HtmlToken token, int offset)
    {
        var (start, end) = (offset + token.Start, offset + token.End);
        if (token.Closes)
            page.End(TextStyle.Link, end);
        else if ((token["id"] ?? token["name"]) is { Length: > 0 } id)
            outline.Anchor = (id, ValuePosition(token, token["id"] is null ? "name" : "id", offset) ?? page.PositionOf(start, end));
        else if (token["href"] is { } href)
            page.Begin(TextStyle.Link, start, href, ValuePosition(token, "href", offset));
    }

    private Position? ValuePosition(HtmlToken token, string name, int offset) => token.Attributes.TryGetValue(name, out var found)
        ? page.PositionOf(offset + found.Start, offset + found.Start + found.Value.Length)
        : null;

    private void EndBlock()
    {
        if (page.HasText || outline.Anchor is not null)
            outline.EndBlock(page, _kind);
        else
            page.Discard();
    }
}
