using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises relative clauses that name the next step: "…, where you select **A**", "…, in which you enter **B**".</summary>
internal static class Relatives
{
    private static readonly HashSet<string> Meanings = ["click", "choose", "tick", "untick", "enter", "fill", "set", "put", "paste",
        "clear", "copy",
        "submit", "confirm", "add", "open"];

    /// <summary>How many words stand before the verb of such a clause at an index; 0 where none begins there.</summary>
    public static int LengthAt(Token[] tokens, int at)
    {
        var comma = tokens[at].Is(",");
        var next = comma ? at + 1 : at;
        var length = Relative(tokens, next);
        if (length == 0 || At(tokens, next + length) is not { Word: "you" or "we" })
            return 0;
        var verb = SkipBetween(tokens, next + length + 1);
        if (tokens.VerbAt(verb, VerbForm.Base) is not { } found || !Meanings.Contains(found.Meaning))
            return 0;
        return comma || HasLabel(tokens, verb) ? verb - at : 0;
    }

    /// <summary>"…, where you are asked for your address": whether a claim about the place begins at an index.</summary>
    public static bool IsClaim(Token[] tokens, int at) => tokens[at].Is("where") && at > 0 && tokens[at - 1].Is(",")
        && LengthAt(tokens, at) == 0 && ClauseStarts.IsAssertion(tokens, at + 1)
        && !tokens[at..].Any(token => token.IsLabel || token.Word is "find" or "see" or "located");

    private static int Relative(Token[] tokens, int at) => At(tokens, at) switch
    {
        { Word: "where" } => 1,
        { Word: "in" or "on" or "at" or "under" } when At(tokens, at + 1) is { Word: "which" } => 2,
        _ => 0,
    };

    private static int SkipBetween(Token[] tokens, int at)
    {
        while (at < tokens.Length && IsBetween(tokens[at]))
            at++;
        return at;
    }

    private static bool IsBetween(Token token) =>
        token.Word is "can" or "then" or "must" or "should" or "now" or "may" or "will" or "have" or "need"
        or "to" or "also";

    private static bool HasLabel(Token[] tokens, int from)
    {
        var end = Array.FindIndex(tokens, from, token => token.Kind == LexemeKind.Mark);
        return tokens[from..(end < 0 ? tokens.Length : end)].Any(token => token.IsLabel);
    }

    private static Token? At(Token[] tokens, int at) => at < tokens.Length ? tokens[at] : null;
}
