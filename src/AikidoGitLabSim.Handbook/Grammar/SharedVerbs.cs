using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits "paste A into B and C into D", where one verb holds for several pairs of a thing and its place.</summary>
internal static class SharedVerbs
{
    private static readonly HashSet<string> Meanings = ["click", "choose", "tick", "untick", "enter", "set", "put", "paste", "add", "use"];

    private static readonly HashSet<string> Places = ["in", "into", "as", "under", "to", "at", "on", "for", "inside", "from", "below"];

    /// <summary>The pairs behind a verb; one where the verb is not shared.</summary>
    /// <param name="tokens">The tokens of a clause.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="at">The index of the verb.</param>
    public static IReadOnlyList<Token[]> Split(Token[] tokens, Verb verb, int at)
    {
        var rest = tokens[(at + verb.Length)..];
        if (!Meanings.Contains(verb.Meaning))
            return [rest];
        var pairs = new List<Token[]>();
        var from = 0;
        for (var index = 0; index < rest.Length; index++)
        {
            if (Joint(rest, index) is not (> 0 and var length) || !IsPair(rest[from..index]) || !StartsPair(rest[(index + length)..]))
                continue;
            pairs.Add(rest[from..index]);
            from = index + length;
            index = from - 1;
        }

        pairs.Add(rest[from..]);
        return pairs;
    }

    private static int Joint(Token[] tokens, int at) => tokens[at].Word switch
    {
        "," when at + 1 < tokens.Length && tokens[at + 1].Is("and") => 2,
        "," or "and" => 1,
        _ => 0,
    };

    private static bool StartsPair(Token[] tokens)
    {
        var end = Array.FindIndex(tokens, token => token.Word is "," or "and");
        return tokens.Length > 2 && !tokens.Is("preposition", 0) && IsPair(end < 0 ? tokens : tokens[..end]);
    }

    // A thing, a preposition, and a place; one of the two is a label.
    private static bool IsPair(Token[] tokens)
    {
        var at = Array.FindIndex(tokens, token => Places.Contains(token.Word));
        return at > 0 && at + 1 < tokens.Length && tokens.Any(token => token.IsLabel)
            && (tokens[(at + 1)..].Any(token => token.IsLabel) || tokens[at].Word is "to" or "as" or "for")
            && tokens.All(token => token.Kind is LexemeKind.Word or LexemeKind.Label)
            && !tokens.Any(token => token.Word is "which" or "that" or "you" or "if" or "when");
    }
}
