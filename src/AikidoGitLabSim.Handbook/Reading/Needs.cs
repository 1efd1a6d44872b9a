using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads "What you need: A, B and C" and recognises the words that introduce what must hold beforehand.</summary>
internal static class Needs
{
    private const int MostWordsOfLeadIn = 9;
    private const int MostWordsOfKey = 3;

    /// <summary>Whether a heading or lead-in introduces what must hold beforehand.</summary>
    public static bool Names(string heading)
    {
        var words = WordsOf(heading);
        return Enumerable.Range(0, words.Length).Any(at => Words.Match("needheading", words, at) > 0);
    }

    /// <summary>"Make sure that:", "You need the following:": whether the items below the text must hold.</summary>
    public static bool IsLeadIn(string text)
    {
        var words = WordsOf(text);
        return text.EndsWith(':') && words.Length <= MostWordsOfLeadIn && !text.Contains('.', StringComparison.Ordinal)
            && Enumerable.Range(0, words.Length).Any(at => Words.Match("needleadin", words, at) > 0)
            && !words.Any(word => Words.Is("scopes", word));
    }

    /// <summary>The things that a sentence such as "What you need: A and B" lists; empty for another sentence.</summary>
    public static IReadOnlyList<Draft> Read(Token[] tokens)
    {
        var colon = tokens.FindMark(":");
        if (colon <= 0 || colon + 1 == tokens.Length || !IsHead(tokens[..colon], tokens[(colon + 1)..])
            || ClauseStarts.IsInstruction(tokens, colon + 1, first: true))
            return [];
        return Things(tokens, colon + 1);
    }

    private static List<Draft> Things(Token[] tokens, int from)
    {
        List<Draft> drafts = [];
        var isList = IsList(tokens, from);
        for (var at = from + 1; at <= tokens.Length; at++)
        {
            if (at < tokens.Length && !(isList && tokens[at].Is(",")) && !Separates(tokens, from, at))
                continue;
            drafts.Add(new Draft(StatementKind.Prerequisite)
            {
                First = drafts.Count == 0 ? tokens[0]
                : tokens[from], Last = tokens[at - 1]
            });
            from = at + (EndsList(tokens, at) ? 2 : 1);
            at = from;
        }

        return drafts;
    }

    // "A, B, and C"
    private static bool IsList(Token[] tokens, int from) => ClauseStarts.FiniteVerb(tokens, from) < 0
        && Enumerable.Range(from, tokens.Length - from).Any(at => EndsList(tokens, at));

    private static bool EndsList(Token[] tokens, int at) => at + 1 < tokens.Length && tokens[at].Is(",") && tokens[at + 1].Is("and");

    // "What you need: …", "Required role: Maintainer"
    private static bool IsHead(Token[] key, Token[] value) => (Names(key.TextOf()) && !IsDeed(key))
        || (key.Length <= MostWordsOfKey && key.Any("requires") && !key.Any("scopes") && !IsSet(key)
            && !ClauseStarts.IsInstruction(key, 0, first: true)
            && ClauseStarts.FiniteVerb(value, 0) < 0);

    // "Set **A**: …"
    private static bool IsSet(Token[] key) => key.VerbAt(0, VerbForm.Base) is { Meaning: not "grow" } && key.Any(token => token.IsLabel);

    // "Copy the key before you leave: …"
    private static bool IsDeed(Token[] key) => key.Length > MostWordsOfKey
        && key.VerbAt(0, VerbForm.Base) is
        {
            Meaning: "copy" or "click" or
        "paste" or "open" or "choose" or "enter" or "tick" or "set" or "select"
        };

    private static bool Separates(Token[] tokens, int from, int at) => (tokens[at].Is(",") || (tokens[at].Is("and")
            && !tokens[from..at].Any(token => token.Word is "who" or "that" or "which" or "where")))
        && at + 1 < tokens.Length && StartsThing(tokens, tokens[at + 1].Is("and") ? at + 2 : at + 1);

    private static bool StartsThing(Token[] tokens, int at) => at < tokens.Length && (tokens[at].Word is "a" or "an" or "the" or "your"
        || tokens[at].IsLabel || (tokens[at].Word is [var first, ..] && char.IsDigit(first)));

    private static string[] WordsOf(string text) =>
        text.ToLowerInvariant().Replace('’', '\'').Split([' ', '?', ':', ',', '*'], StringSplitOptions.RemoveEmptyEntries);
}
