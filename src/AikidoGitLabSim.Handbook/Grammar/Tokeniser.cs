using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits a block's text into words, labels and signs.</summary>
internal sealed class Tokeniser
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal) { "e.g", "i.e", "etc", "vs", "approx", "incl",
        "resp", "cf" };

    private static readonly HashSet<string> Modifiers = new(StringComparer.OrdinalIgnoreCase) { "ctrl", "strg", "cmd", "command", "alt",
        "shift",
        "ctrl+shift", "cmd+shift" };

    private const string Marks = ",;:()[]!?.…–—\n/+&";

    private readonly string _text;
    private readonly List<Token> _tokens = [];

    private Tokeniser(string text) => _text = text;

    public static IReadOnlyList<Token> Read(PageBlock block)
    {
        var tokeniser = new Tokeniser(block.Text);
        var at = 0;
        foreach (var label in LabelSpans.Of(block))
        {
            tokeniser.ReadWords(at, label.Start);
            tokeniser.ReadLabel(label);
            at = label.End;
        }

        tokeniser.ReadWords(at, block.Text.Length);
        return KeyStrokes.Join(tokeniser._tokens);
    }

    private void ReadLabel(StyledSpan label)
    {
        var (start, end) = (label.Start, label.End);
        while (start < end && IsPadding(_text[start]))
            start++;
        var stop = end;
        while (stop > start && IsTrailing(_text[stop - 1], label.Style))
            stop--;
        var parts = LabelParts.Of(_text, start, stop, label.Style).ToList();
        foreach (var part in parts)
            Add(KindOf(part, parts.Count), part.From, part.To, label);
        ReadWords(stop, end);
    }

    // A full stop belongs to code and to a link, but not to another label.
    private static bool IsTrailing(char character, TextStyle style) => IsPadding(character)
        || (style is not (TextStyle.Code or TextStyle.Link) && character is '.' or ',' or ':' or ';' or '!' or '?');

    private LexemeKind KindOf((int From, int To, bool Arrow) part, int parts)
    {
        if (part.Arrow)
            return LexemeKind.Arrow;
        return parts > 1 && part.To - part.From == 1 && !char.IsLetterOrDigit(_text[part.From]) ? LexemeKind.Mark : LexemeKind.Label;
    }

    private void ReadWords(int from, int to)
    {
        for (var at = from; at < to;)
        {
            var character = _text[at];
            if (IsWordStart(at, to))
            {
                at = ReadWord(at, to);
            }
            else if (LabelParts.ArrowAt(_text, at, to) is var length and > 0)
            {
                Add(LexemeKind.Arrow, at, at + length, null);
                at += length;
            }
            else
            {
                if (Marks.Contains(character, StringComparison.Ordinal))
                    Add(character is '&' ? LexemeKind.Word : LexemeKind.Mark, at, at + 1, null);
                else if (character is '-' or '=' && IsSpaced(at))
                    Add(LexemeKind.Mark, at, at + 1, null);
                at++;
            }
        }
    }

    private int ReadWord(int from, int to)
    {
        var at = from + 1;
        while (at < to && ContinuesWord(from, at, to))
            at++;
        Add(LexemeKind.Word, from, at, null);
        if (at < to && _text[at] == '.' && Abbreviations.Contains(_tokens[^1].Word))
            at++;
        return at;
    }

    private bool ContinuesWord(int from, int at, int to) => char.IsLetterOrDigit(_text[at])
        || ((IsInner(_text[at]) || JoinsKeys(from, at)) && at + 1 < to && char.IsLetterOrDigit(_text[at + 1]));

    // "Ctrl+S" is one key stroke.
    private bool JoinsKeys(int from, int at) => _text[at] == '+' && Modifiers.Contains(_text[from..at]);

    private bool IsWordStart(int at, int to) => char.IsLetterOrDigit(_text[at])
        || (_text[at] is '/' or '@' or '.' or '_' or '$' && at + 1 < to && char.IsLetterOrDigit(_text[at + 1])
            && (at == 0 || char.IsWhiteSpace(_text[at - 1])));

    private bool IsSpaced(int at) => at > 0 && at + 1 < _text.Length && char.IsWhiteSpace(_text[at - 1])
        && char.IsWhiteSpace(_text[at + 1]);

    private static bool IsInner(char character) =>
        character is '.' or '_' or '\'' or '’' or '@' or '/' or ':' or '-' or '%' or '=' or '~' or '#';

    private static bool IsPadding(char character) => char.IsWhiteSpace(character)
        || character is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'';

    private void Add(LexemeKind kind, int start, int end, StyledSpan? label)
    {
        if (end <= start)
            return;
        var text = _text[start..end];
        var word = kind switch
        {
            LexemeKind.Label => "",
            _ when text is "&" => "and",
            LexemeKind.Mark when label is { Style: not TextStyle.Plain } && string.IsNullOrWhiteSpace(text) => ",",
            _ when text is "—" or "-" => "–",
            LexemeKind.Mark when text is "=" => ":",
            _ => text.ToLowerInvariant().Replace('’', '\''),
        };
        _tokens.Add(new Token
        {
            Kind = kind, Text = text, Word = word, Start = start, End = end, Style = label?.Style
            ?? TextStyle.Plain, Url = label?.Url
        });
    }
}
