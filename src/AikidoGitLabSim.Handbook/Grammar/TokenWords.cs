using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Questions about the words of a token list.</summary>
internal static class TokenWords
{
    public static string[] WordsOf(this Token[] tokens) => [.. tokens.Select(token => token.Word)];

    /// <summary>How many words from an index on make an entry of a class; 0 for none.</summary>
    public static int Match(this Token[] tokens, string @class, int at) =>
        at < tokens.Length ? Words.Match(@class, tokens.WordsOf(), at) : 0;

    public static bool Is(this Token[] tokens, string @class, int at) => tokens.Match(@class, at) > 0;

    /// <summary>Whether any word belongs to a class, labels not counted.</summary>
    public static bool Any(this Token[] tokens, string @class) => tokens.Find(@class) >= 0;

    /// <summary>The index of the first word that belongs to a class, or -1.</summary>
    public static int Find(this Token[] tokens, string @class)
    {
        var words = tokens.WordsOf();
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Length > 0 && Words.Match(@class, words, at) > 0)
                return at;
        }

        return -1;
    }

    public static Verb? VerbAt(this Token[] tokens, int at, params ReadOnlySpan<VerbForm> forms) =>
        at >= 0 && at < tokens.Length && tokens[at].IsWord ? Words.VerbAt(tokens.WordsOf(), at, forms) : null;

    /// <summary>The index of the first sign, or -1.</summary>
    public static int FindMark(this Token[] tokens, string mark, int from = 0) =>
        Array.FindIndex(tokens, from, token => token.Kind == LexemeKind.Mark && token.Word == mark);

    /// <summary>The words as a reader sees them.</summary>
    public static string TextOf(this Token[] tokens)
    {
        var text = new System.Text.StringBuilder();
        foreach (var token in tokens)
        {
            if (text.Length > 0 && !(token.Kind == LexemeKind.Mark && token.Word is "," or ";" or ":" or "."))
                text.Append(' ');
            text.Append(token.Text);
        }

        return text.ToString();
    }
}
