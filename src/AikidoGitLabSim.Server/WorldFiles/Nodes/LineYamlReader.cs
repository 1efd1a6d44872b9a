using System.Buffers;
using System.Text;

namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>
/// Reads YAML in which every section is a key and every item a line, as <see cref="YamlNodeWriter"/> and <c>gitlab-sim world new</c> write
/// it, some ten times as fast as the library. Of any other file it reads nothing.
/// </summary>
internal sealed class LineYamlReader
{
    private const int LinesPerReport = 1 << 16;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly WordPool _words = new();
    private readonly List<MapEntry> _entries = [];
    private LineItems? _items;
    private (string Key, int Line, int FirstItem) _section;

    private LineYamlReader(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    private static ReadOnlySpan<byte> Item => "  - "u8;

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">The file, in UTF-8 without a mark of its encoding.</param>
    /// <param name="progress">Is told the number of lines now and then.</param>
    /// <returns>The file; null: a line is written in another way.</returns>
    public static MapNode? Read(ReadOnlyMemory<byte> utf8, Action<int> progress)
    {
        var reader = new LineYamlReader(utf8);
        var (at, line) = (0, 0);
        while (at < utf8.Length)
        {
            var rest = utf8.Span[at..];
            var length = rest.IndexOf((byte)'\n') is >= 0 and var end ? end : rest.Length;
            if (!reader.TryLine(at, WithoutReturn(rest, length), ++line))
                return null;
            at += length + 1;
            if (line % LinesPerReport == 0)
                progress(line);
        }

        return reader.TryClose() && reader._entries is [var first, ..] ? new MapNode(first.Line, reader._entries) : null;
    }

    private static int WithoutReturn(ReadOnlySpan<byte> text, int length) =>
        length > 0 && text[length - 1] == (byte)'\r' ? length - 1 : length;

    private bool TryLine(int start, int length, int line)
    {
        var text = _utf8.Span.Slice(start, length);
        var blanks = text.IndexOfAnyExcept((byte)' ');
        if (blanks < 0)
            return true;
        if (text[blanks] == (byte)'#')
            return FlowReader.IsOrdinary(text);
        return blanks == 0 ? TryKey(text, line) : TryItem(text, start, line);
    }

    private bool TryItem(ReadOnlySpan<byte> text, int start, int line)
    {
        if (_items is null || !text.StartsWith(Item))
            return false;
        if (_items.Count == 0)
            _section.FirstItem = line;
        return _items.TryAdd(start + Item.Length, text.Length - Item.Length, line);
    }

    private bool TryKey(ReadOnlySpan<byte> text, int line)
    {
        var length = text.IndexOfAnyExcept(Letters);
        if (length <= 0 || text[length] != (byte)':' || !TryClose())
            return false;
        var key = _words.Same(text[..length]);
        var rest = text[(length + 1)..];
        if (rest.IsEmpty)
        {
            (_section, _items) = ((key, line, 0), new LineItems(_utf8, _words));
            return true;
        }

        if (rest[0] != (byte)' ' || new FlowReader(rest[1..], line, _words).Whole() is not { } value)
            return false;
        _entries.Add(new MapEntry(key, line, value));
        return true;
    }

    // A key without a value is left to the library.
    private bool TryClose()
    {
        if (_items is not { } items)
            return true;
        _entries.Add(new MapEntry(_section.Key, _section.Line, new ListNode(_section.FirstItem, items)));
        _items = null;
        return items.Count > 0;
    }
}
