namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Takes front matter and dialect tags out of a page and notes the regions that the tags mark.</summary>
internal sealed class DialectReader
{
    private readonly SourceText _source;
    private readonly MarkdownText _markdown = new();
    private readonly List<Region> _regions = [];
    private readonly Stack<(string Name, string? Title, int From)> _open = [];
    private string? _codeFence;
    private int _indent = -1;

    private DialectReader(SourceText source) => _source = source;

    public static (MarkdownText Markdown, IReadOnlyList<Region> Regions) Read(SourceText source)
    {
        var reader = new DialectReader(source);
        var first = reader.SkipFrontMatter();
        for (var line = first; line < source.LineCount; line++)
            reader.ReadLine(source.Line(line), source.StartOf(line));
        while (reader._open.Count > 0)
            reader.Close(source.Text.Length);
        return (reader._markdown, reader._regions);
    }

    private int SkipFrontMatter()
    {
        if (_source.Line(0).TrimEnd() != "---")
            return 0;
        var end = Enumerable.Range(1, _source.LineCount - 1).FirstOrDefault(line => _source.Line(line).TrimEnd() is "---" or "...");
        return end == 0 ? 0 : end + 1;
    }

    private void ReadLine(string line, int start)
    {
        var indent = line.Length - line.TrimStart().Length;
        if (_indent >= 0 && line.Trim().Length > 0 && indent < _indent)
        {
            _indent = -1;
            Close(start);
        }

        if (_indent > 0 && line.Length >= _indent)
            (line, start) = (line[_indent..], start + _indent);
        if (IsInCode(line))
            _markdown.Add(line, start);
        else if (DialectTags.IsTag(line))
            ReadTag(DialectTags.OfTag(line), line, start);
        else if (DialectTags.IsFence(line))
            ReadFence(DialectTags.OfFence(line), line, start);
        else if (_indent < 0 && DialectTags.IsIndented(line))
            ReadIndented(DialectTags.OfIndented(line), line, indent, start);
        else
            _markdown.Add(DialectTags.WithoutInlineTags(line), start);
    }

    private bool IsInCode(string line)
    {
        var text = line.TrimStart(' ', '\t', '>');
        var fence = text.StartsWith("```", StringComparison.Ordinal) ? "```" : text.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : null;
        if (fence is null || (_codeFence is not null && _codeFence != fence))
            return _codeFence is not null;
        _codeFence = _codeFence is null ? fence : null;
        return true;
    }

    private void ReadTag((string Name, string? Title) tag, string line, int start)
    {
        Blank(line, start);
        if (tag.Name.StartsWith("end", StringComparison.Ordinal))
        {
            if (_open.Any(open => open.Name == tag.Name[3..]))
            {
                while (_open.Peek().Name != tag.Name[3..])
                    Close(start);
                Close(start);
            }
        }
        else if (tag.Name is "tab" or "hint")
        {
            _open.Push((tag.Name, tag.Title, start));
        }
    }

    private void ReadFence((string Name, string? Title) fence, string line, int start)
    {
        Blank(line, start);
        if (fence.Name.Length > 0)
            _open.Push(("hint", fence.Name, start));
        else if (_open.Count > 0)
            Close(start);
    }

    private void ReadIndented((string Name, string? Title) mark, string line, int indent, int start)
    {
        Blank(line, start);
        _indent = indent + 4;
        _open.Push((mark.Name == Region.Tab ? Region.Tab : "hint", mark.Name == Region.Tab ? mark.Title : mark.Name, start));
    }

    private void Close(int to)
    {
        if (!_open.TryPop(out var open))
            return;
        _regions.Add(open.Name == Region.Tab ? new Region(Region.Tab, open.Title, open.From, to) : new Region(open.Title ?? "info", null, open.From, to));
    }

    // A comment ends a list or paragraph as the tag does for a reader; a blank line would not.
    private void Blank(string line, int start) => _markdown.Add(line.Length - line.TrimStart().Length < 4 ? "<!-- -->" : "", start);
}
