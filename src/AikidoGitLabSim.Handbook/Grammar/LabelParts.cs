using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits a label that holds a path or a list of identifiers.</summary>
internal static class LabelParts
{
    private static readonly string[] Arrows = ["->", "=>", "→", "▸", "›", "»", "⇒", "➜", "⟶", "➔", "►", "❯", ">", "|"];

    /// <summary>The length of the path sign at an index, or 0.</summary>
    public static int ArrowAt(string text, int at, int to)
    {
        foreach (var arrow in Arrows)
        {
            if (arrow.Length == 1 && arrow[0] == '|' && !IsSpaced(text, at))
                continue;
            if (at + arrow.Length <= to && string.CompareOrdinal(text, at, arrow, 0, arrow.Length) == 0)
                return arrow.Length;
        }

        return IsSlash(text, at, to) ? 1 : 0;
    }

    private static bool IsSlash(string text, int at, int to) => to - at > 1 && text[at] == '/' && IsSpaced(text, at);

    private static bool IsSpaced(string text, int at) => at > 0 && at + 1 < text.Length && char.IsWhiteSpace(text[at - 1])
        && char.IsWhiteSpace(text[at + 1]);

    /// <summary>The parts of a label between two offsets; a part is a path sign, a comma or a label.</summary>
    public static IEnumerable<(int From, int To, bool Arrow)> Of(string text, int start, int end, TextStyle style)
    {
        if (style is not (TextStyle.Code or TextStyle.Key or TextStyle.Link) && IdentifiersOf(text, start, end) is { Count: > 1 } list)
            return list;
        return style == TextStyle.Code ? [(start, end, false)] : PathOf(text, start, end);
    }

    private static IEnumerable<(int From, int To, bool Arrow)> PathOf(string text, int start, int end)
    {
        var from = start;
        for (var at = start; at < end; at++)
        {
            var length = ArrowAt(text, at, end);
            if (length == 0)
                continue;
            yield return Trim(text, from, at);
            yield return (at, at + length, true);
            at += length - 1;
            from = at + 1;
        }

        yield return Trim(text, from, end);
    }

    private static List<(int From, int To, bool Arrow)> IdentifiersOf(string text, int start, int end)
    {
        var parts = new List<(int, int, bool)>();
        var from = start;
        var identifiers = 0;
        for (var at = start; at <= end; at++)
        {
            if (at < end && !SeparatesIdentifiers(text[at]))
                continue;
            var word = text[from..at];
            if (word.Length > 0 && word is not ("and" or "or"))
            {
                if (!IsIdentifier(word))
                    return [];
                if (identifiers++ > 0)
                    parts.Add((from - 1, from, false));
                parts.Add((from, at, false));
            }

            from = at + 1;
        }

        return parts;
    }

    private static bool SeparatesIdentifiers(char character) => char.IsWhiteSpace(character) || character is ',' or '+' or '&';

    private static bool IsIdentifier(string word) => word == "api" || word.Contains('_', StringComparison.Ordinal);

    private static (int From, int To, bool Arrow) Trim(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return (from, to, false);
    }
}
