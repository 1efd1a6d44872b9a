namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Takes front matter and dialect tags out of a page and notes the regions that the tags mark.</summary>
internal sealed class DialectReader
{
    private const string Hint = "hint";
    private const int DeepestTag = 16;

    private readonly SourceText _source;
    private readonly MarkdownText _markdown = new();
    private readonly List<Region> _regions = [new Region(0, null, null)];
    private readonly Stack<(string Name, string? Title)> _open = [];
    private string? _codeFence;
    private int _indent = -1;

    private DialectReader(SourceText source) => _source = source;

    public static (MarkdownText Markdown, IReadOnlyList<Region> Regions) Read(SourceText source)
    {
        var reader = new DialectReader(source);
        var first = reader.SkipFrontMatter();
        for (var line = first; line < source.LineCount; line++)
            reader.ReadLine(source.Line(line), source.StartOf(line));
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
        EndIndented(line, indent, start);
        line = _codeFence is null ? PictureTags.AsHtml(line) : line;

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

    private void EndIndented(string line, int indent, int start)
    {
        if (indent >= _indent || string.IsNullOrWhiteSpace(line))
            return;
        _indent = -1;
        Close(start);
    }

    private bool IsInCode(string line)
    {
        var text = line.TrimStart(' ', '\t', '>');
        var fence = text.StartsWith("```", StringComparison.Ordinal) ? "```" : text.StartsWith("~~~", StringComparison.Ordinal) ? "~~~"
            : null;
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
        else if (tag.Name is DialectTags.Tab or Hint)
        {
            Open(tag.Name, tag.Title, start);
        }
    }

    private void ReadFence((string Name, string? Title) fence, string line, int start)
    {
        Blank(line, start);
        if (fence.Name.Length > 0)
            Open(Hint, fence.Name, start);
        else
            Close(start);
    }

    private void ReadIndented((string Name, string? Title) mark, string line, int indent, int start)
    {
        Blank(line, start);
        _indent = indent + 4;
        Open(mark.Name == DialectTags.Tab ? DialectTags.Tab : Hint, mark.Name == DialectTags.Tab ? mark.Title : mark.Name, start);
    }

    private void Open(string name, string? title, int from)
    {
        if (_open.Count == DeepestTag)
            return;
        _open.Push((name, title));
        Note(from);
    }

    private void Close(int to)
    {
        if (_open.TryPop(out _))
            Note(to);
    }

    private void Note(int from) => _regions.Add(new Region(
        from,
        _open.FirstOrDefault(open => open.Name == DialectTags.Tab).Title,
        _open.Where(open => open.Name == Hint).Select(open => open.Title ?? "info").FirstOrDefault()));

    // A comment ends a list or paragraph as the tag does for a reader; a blank line would not.
    private void Blank(string line, int start) => _markdown.Add(line.Length - line.TrimStart().Length < 4 ? "<!-- -->" : "", start);
}
