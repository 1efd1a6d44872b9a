using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "The key is shown once and must be copied": the second predicate has the subject of the first.</summary>
internal static class SharedSubjects
{
    /// <summary>The clause with the subject of the clause before it; the same clause where it has its own.</summary>
    public static Clause Complete(Clause clause, Clause? before)
    {
        if (before is null || !IsDuty(clause.Tokens) || ClauseStarts.FiniteVerb(before.Tokens, 0) is not (> 0 and var finite))
            return clause;
        var subject = before.Tokens[..finite].Select(token => token with { Start = clause.Tokens[0].Start, End = clause.Tokens[0].Start });
        return clause with { Tokens = [.. subject, .. clause.Tokens] };
    }

    private static bool IsDuty(Token[] tokens) => tokens is [{ Word: "must" or "should" or "shall" }, { Word: "be" }, _, ..]
            or [{ Word: "has" or "have" or "needs" or "ought" }, { Word: "to" }, { Word: "be" }, _, ..]
        && tokens.VerbAt(tokens[1].Is("to") ? 3 : 2, VerbForm.Participle) is { Meaning: "copy" or "paste" or "enter" or "put" };
}
