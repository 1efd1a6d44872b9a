using System.Net;

namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Builds the blocks of a page while its Markdown and HTML are walked.</summary>
internal sealed class PageWriter(SourceText source, MarkdownText markdown)
{
    private readonly List<PageBlock> _blocks = [];
    private readonly Stack<(TextStyle Style, int Start, string? Url, Position? UrlPosition, int Offset)> _styles = [];
    private BlockBuilder _builder = new();

    public IReadOnlyList<PageBlock> Blocks => _blocks;

    public bool HasText => !_builder.IsEmpty;

    /// <summary>The source offset of an offset in the Markdown.</summary>
    public int SourceOf(int offset) => markdown.SourceOf(offset);

    /// <summary>Appends Markdown text that stands as it is, from an offset in the Markdown.</summary>
    public void Text(ReadOnlySpan<char> text, int offset)
    {
        var start = SourceOf(offset);
        for (var index = 0; index < text.Length; index++)
            _builder.Append(text[index], start + index, start + index + 1);
    }

    /// <summary>Whether the source has a text at an offset of the Markdown.</summary>
    public bool Has(ReadOnlySpan<char> text, int offset) =>
        SourceOf(offset) is var start && start + text.Length <= source.Text.Length
            && source.Text.AsSpan(start, text.Length).SequenceEqual(text);

    /// <summary>The box of an item in a task list.</summary>
    public void Box(bool ticked) => _builder.Checked = ticked;

    public void Space(int offset) => _builder.Append(' ', SourceOf(offset), SourceOf(offset));

    public void LineBreak(int offset) => _builder.Append('\n', SourceOf(offset), SourceOf(offset));

    /// <summary>Appends text that stands for a range of the Markdown, such as an entity.</summary>
    public void TextFor(string text, int start, int end) => _builder.AppendFor(text, SourceOf(start), SourceOf(end - 1) + 1);

    /// <summary>Appends a run of HTML text, entities decoded.</summary>
    public void Html(string html, int start, int end, int offset)
    {
        for (var at = start; at < end; at++)
        {
            var stop = html[at] == '&' ? html.IndexOf(';', at, Math.Min(end - at, 12)) : -1;
            if (stop > 0 && WebUtility.HtmlDecode(html[at..(stop + 1)]) is var decoded && decoded.Length <= 2)
            {
                TextFor(decoded, offset + at, offset + stop + 1);
                at = stop;
            }
            else if (html[at] is '\n' or '\r')
            {
                Space(offset + at);
            }
            else
            {
                Text(html.AsSpan(at, 1), offset + at);
            }
        }
    }

    /// <summary>Starts a part of the text with a style of its own.</summary>
    public void Begin(TextStyle style, int offset, string? url = null, Position? urlPosition = null) =>
        _styles.Push((style, _builder.Length, url, urlPosition, offset));

    /// <summary>Ends the innermost part of a style.</summary>
    public void End(TextStyle style, int end)
    {
        if (_styles.All(open => open.Style != style))
            return;
        (TextStyle Style, int Start, string? Url, Position? UrlPosition, int Offset) open;
        do
            open = _styles.Pop();
        while (open.Style != style);
        _builder.AddSpan(new StyledSpan(open.Start, _builder.Length, style, open.Url, open.UrlPosition, PositionOf(open.Offset, end)));
    }

    /// <summary>A picture at the current place of the text.</summary>
    public void Picture(string? url, string? alt, Position? urlPosition, int start, int end)
    {
        var at = _builder.Length;
        if (at == 0)
            _builder.Append('\n', SourceOf(start), SourceOf(start));
        _builder.AddSpan(new StyledSpan(at, at, TextStyle.Image, url, urlPosition, PositionOf(start, end)) { Alt = alt });
    }

    public Position PositionOf(int start, int end) =>
        source.PositionAt(SourceOf(start), SourceOf(Math.Max(start, end - 1)) + (end > start ? 1 : 0) - SourceOf(start));

    /// <summary>Drops white space that no block holds.</summary>
    public void Discard() => _builder = new BlockBuilder();

    /// <summary>Ends the block; nothing is added where it has no text.</summary>
    /// <returns>The number of the block, or null.</returns>
    public int? EndBlock(BlockKind kind, PageScope scope, string? anchor = null, Position? anchorPosition = null)
    {
        while (_styles.Count > 0)
            End(_styles.Peek().Style, _styles.Peek().Offset);
        var builder = _builder;
        _builder = new BlockBuilder();
        if (builder.IsEmpty && anchor is null)
            return null;
        _blocks.Add(builder.Build(kind, source, scope) with { Anchor = anchor, AnchorPosition = anchorPosition });
        return _blocks.Count - 1;
    }
}
