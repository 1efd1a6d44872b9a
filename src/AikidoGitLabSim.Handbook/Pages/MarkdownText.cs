using System.Text;

namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Plain Markdown made from the source: line feeds only, without front matter and dialect tags.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _sources = [];

    public string Text => _text.ToString();

    /// <summary>Adds a line whose first character stands at <paramref name="source"/> in the source.</summary>
    public void Add(string line, int source)
    {
        _starts.Add(_text.Length);
        _sources.Add(source);
        _text.Append(line).Append('\n');
    }

    /// <summary>The source offset of an offset in <see cref="Text"/>.</summary>
    public int SourceOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = Math.Max(0, found >= 0 ? found : ~found - 1);
        return _sources.Count == 0 ? 0 : _sources[line] + offset - _starts[line];
    }
}
