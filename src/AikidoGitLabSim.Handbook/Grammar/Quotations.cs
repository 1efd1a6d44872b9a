namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Finds quoted parts of a text: pairs of quotation marks on one line.</summary>
internal static class Quotations
{
    private const int Longest = 90;
    private const string Openers = "\"“„«‘'";

    /// <summary>The quoted parts with their marks, from first to last.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Opens(text, at) || EndOf(text, at) is not { } end)
                continue;
            yield return (at, end);
            at = end - 1;
        }
    }

    private static bool Opens(string text, int at)
    {
        if (!Openers.Contains(text[at], StringComparison.Ordinal) || at + 2 >= text.Length || char.IsWhiteSpace(text[at + 1]))
            return false;
        return text[at] is '“' or '„' or '«' || at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '>' or '/';
    }

    private static int? EndOf(string text, int open)
    {
        var closers = ClosersOf(text[open]);
        for (var at = open + 1; at < Math.Min(text.Length, open + Longest) && text[at] != '\n'; at++)
        {
            if (closers.Contains(text[at], StringComparison.Ordinal) && !IsApostrophe(text, at))
                return at + 1;
        }

        return null;
    }

    private static string ClosersOf(char opener) => opener switch
    {
        '"' => "\"",
        '“' => "”\"",
        '„' => "“”\"",
        '«' => "»",
        '‘' => "’",
        _ => "'",
    };

    // "don't"
    private static bool IsApostrophe(string text, int at) =>
        text[at] is '’' or '\'' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
