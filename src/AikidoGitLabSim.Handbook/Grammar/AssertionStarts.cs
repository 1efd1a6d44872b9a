using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises where a clause with a subject of its own begins within a sentence.</summary>
internal static class AssertionStarts
{
    private static readonly HashSet<string> Contractions = ["you're", "it's", "that's", "they're", "you'll", "it'll", "we'll", "they'll"];

    private static readonly HashSet<string> AssertionJoints = ["but", "so", "because", "or", "and", "although", "though", "whereas",
        "provided", ","];

    /// <summary>Whether such a clause stands behind a joining sign or word.</summary>
    public static bool IsAt(Token[] tokens, int start, int next, string mark)
    {
        var at = next + ClauseStarts.Skip(tokens, next);
        if (at >= tokens.Length || !AssertionJoints.Contains(mark))
            return false;
        return Contractions.Contains(tokens[at].Word) || (IsStrong(mark, tokens[next..at]) && HasVerb(tokens, at))
            || (IsWhole(tokens, start, next - 1) && IsNextAssertion(tokens, next, at, mark));
    }

    private static bool HasVerb(Token[] tokens, int at) =>
        ClauseStarts.FiniteVerb(tokens, at) >= 0 || tokens.VerbAt(at, VerbForm.Base) is not null;

    /// <summary>Whether the words before it make a clause of their own.</summary>
    public static bool IsWhole(Token[] tokens, int start, int end) =>
        ClauseStarts.FiniteVerb(tokens[..end], start) >= 0 || ClauseStarts.IsInstruction(tokens, start, first: true);

    private static bool IsNextAssertion(Token[] tokens, int next, int at, string mark)
    {
        if (mark is "and" or "but" or ",")
            at = BehindAdverbial(tokens, at);
        return Joins(mark, at > next) && ClauseStarts.IsAssertion(tokens, at) && HasSubject(tokens, at);
    }

    private static bool Joins(string mark, bool hasWords) => mark is "and" or "or" || (mark == "," && hasWords);

    private static int BehindAdverbial(Token[] tokens, int at) => Adverbials.ReadAt(tokens, at) is { } adverbial
        ? Math.Min(tokens.Length - 1, adverbial.End + ClauseStarts.Skip(tokens, adverbial.End))
        : at;

    // Such words join clauses only.
    private static bool IsStrong(string mark, Token[] behind)
    {
        var joined = mark + " " + string.Join(' ', behind.Select(token => token.Word));
        return joined.Contains("but", StringComparison.Ordinal) || joined.Contains("so", StringComparison.Ordinal)
            || joined is "or else" or "or otherwise" or ", or else" or ", otherwise"
            || mark is "because" or "although" or "though" or "whereas" or "provided";
    }

    /// <summary>Whether a subject stands at an index.</summary>
    public static bool HasSubject(Token[] tokens, int at) =>
        (tokens.Is("determiner", at) || tokens[at].IsLabel || tokens[at].IsCapital
            || tokens[at].Word is "it" or "you" or "we" or "they" or "there" or "this") && ClauseStarts.FiniteVerb(tokens, at) > at;
}
