using System.Buffers;
using System.Text;

namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>
/// Reads a value that YAML's flow style writes on one line, in the simple forms that most world files have: maps, lists, words, numbers,
/// dates, and text in double quotes. What is written in any other way, most escapes included, is left to the library.
/// </summary>
internal ref struct FlowReader
{
    private const int DeepestNesting = 8;
    private const int LongestKey = 128;
    private const string Meanings = "\n\t\"\\";

    private static readonly SearchValues<byte> OfWords =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./@+-"u8);

    private static readonly SearchValues<byte> OfNumbers =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./@+-:"u8);

    private readonly ReadOnlySpan<byte> _text;
    private readonly int _line;
    private readonly WordPool _words;
    private int _at;

    /// <summary>Begins to read.</summary>
    /// <param name="text">The line from the value on, in UTF-8.</param>
    /// <param name="line">The line's number.</param>
    /// <param name="words">Words that come again.</param>
    public FlowReader(ReadOnlySpan<byte> text, int line, WordPool words)
    {
        _text = text;
        _line = line;
        _words = words;
    }

    private static ReadOnlySpan<byte> Escapes => "nt\"\\"u8;

    /// <summary>Reads the value, which must be all that the line has.</summary>
    /// <returns>The value; null: it is written in another way.</returns>
    public Node? Whole()
    {
        var node = Value(0);
        SkipBlanks();
        return _at == _text.Length ? node : null;
    }

    /// <summary>Whether a text has no character that YAML treats in a special way: a line break of another script, a control
    /// character.</summary>
    public static bool IsOrdinary(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            return true;
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(text, out var rune, out var length) != OperationStatus.Done || IsSpecial(rune))
                return false;
            text = text[length..];
        }

        return true;
    }

    private static bool IsSpecial(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFD' or >= 0xFFFE;

    private Node? Value(int depth)
    {
        if (_at >= _text.Length || depth > DeepestNesting)
            return null;
        return _text[_at] switch
        {
            (byte)'{' => Map(depth),
            (byte)'[' => List(depth),
            (byte)'"' => (Quoted() ?? Escaped()) is { } quoted ? new ScalarNode(_line, quoted, Plain: false) : null,
            _ => Bare() is { } bare ? new ScalarNode(_line, bare, Plain: true) : null,
        };
    }

    private MapNode? Map(int depth)
    {
        var entries = new List<MapEntry>();
        _at++;
        SkipBlanks();
        if (Take((byte)'}'))
            return new MapNode(_line, entries);
        do
        {
            SkipBlanks();
            if (Key() is not { } key || !Take((byte)':') || !Take((byte)' '))
                return null;
            SkipBlanks();
            if (Value(depth + 1) is not { } value)
                return null;
            entries.Add(new MapEntry(key, _line, value));
            SkipBlanks();
        }
        while (Take((byte)','));
        return Take((byte)'}') ? new MapNode(_line, entries) : null;
    }

    private ListNode? List(int depth)
    {
        var items = new List<Node>();
        _at++;
        SkipBlanks();
        if (Take((byte)']'))
            return new ListNode(_line, items);
        do
        {
            SkipBlanks();
            if (Value(depth + 1) is not { } item)
                return null;
            items.Add(item);
            SkipBlanks();
        }
        while (Take((byte)','));
        return Take((byte)']') ? new ListNode(_line, items) : null;
    }

    private string? Key()
    {
        if (_at >= _text.Length)
            return null;
        var key = _text[_at] == (byte)'"' ? Quoted() : char.IsAsciiLetter((char)_text[_at]) ? Word(OfWords) : null;
        return key?.Length > LongestKey ? null : key;
    }

    private string? Quoted()
    {
        var rest = _text[(_at + 1)..];
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0 || rest[end] == (byte)'\\' || !IsOrdinary(rest[..end]))
            return null;
        _at += end + 2;
        return _words.Same(rest[..end]);
    }

    private string? Escaped()
    {
        var text = new StringBuilder();
        for (var at = _at + 1; at < _text.Length;)
        {
            var rest = _text[at..];
            var plain = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (plain < 0 || !IsOrdinary(rest[..plain]))
                return null;
            text.Append(Encoding.UTF8.GetString(rest[..plain]));
            at += plain + 1;
            if (rest[plain] == (byte)'"')
            {
                _at = at;
                return text.ToString();
            }

            if (at == _text.Length || Escapes.IndexOf(_text[at]) is not (>= 0 and var escape))
                return null;
            text.Append(Meanings[escape]);
            at++;
        }

        return null;
    }

    // Words with single blanks between them; a word that begins with a digit is alone, and may hold a time.
    private string? Bare()
    {
        var first = (char)_text[_at];
        if (char.IsAsciiDigit(first))
            return HasTimesOnly() ? Word(OfNumbers) : null;
        if (!char.IsAsciiLetter(first) && first != '_')
            return null;
        var from = _at;
        SkipWords();
        return EndsValue() ? _words.Same(_text[from.._at]) : null;
    }

    private void SkipWords()
    {
        _at += LengthOf(OfWords);
        while (_at + 1 < _text.Length && _text[_at] == (byte)' ' && OfWords.Contains(_text[_at + 1]))
        {
            _at++;
            _at += LengthOf(OfWords);
        }
    }

    private bool HasTimesOnly()
    {
        var word = _text.Slice(_at, LengthOf(OfNumbers));
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] == (byte)':' && (at + 1 == word.Length || !char.IsAsciiDigit((char)word[at + 1])))
                return false;
        }

        return _at + word.Length == _text.Length || _text[_at + word.Length] is (byte)' ' or (byte)',' or (byte)'}' or (byte)']';
    }

    private string Word(SearchValues<byte> letters)
    {
        var word = _text.Slice(_at, LengthOf(letters));
        _at += word.Length;
        return _words.Same(word);
    }

    private readonly bool EndsValue()
    {
        var rest = _text[_at..].TrimStart((byte)' ');
        return rest.IsEmpty || rest[0] is (byte)',' or (byte)'}' or (byte)']';
    }

    private readonly int LengthOf(SearchValues<byte> letters) =>
        _text[_at..].IndexOfAnyExcept(letters) is >= 0 and var length ? length : _text.Length - _at;

    private bool Take(byte letter)
    {
        if (_at >= _text.Length || _text[_at] != letter)
            return false;
        _at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] == (byte)' ')
            _at++;
    }
}
