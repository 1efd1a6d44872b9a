namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>The text of a page: offsets to lines and columns.</summary>
internal sealed class SourceText
{
    private readonly List<int> _starts = [0];

    public SourceText(string text)
    {
        Text = text;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
                _starts.Add(index + 1);
        }
    }

    public string Text { get; }

    public int LineCount => _starts.Count;

    /// <summary>The offset of a 0-based line's first character.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>A 0-based line, without its line ending.</summary>
    public string Line(int line) => Text[_starts[line]..(line + 1 < _starts.Count ? _starts[line + 1] : Text.Length)].TrimEnd('\r', '\n');

    public Position PositionAt(int offset, int length)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Position(line + 1, offset - _starts[line] + 1, offset, length);
    }
}
