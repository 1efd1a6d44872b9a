using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Tells what kind of sentence a clause without a verb is.</summary>
internal static class VerblessKinds
{
    private static readonly (Func<Clause, Token[], bool> Is, Func<Clause, Token[], StatementKind> Kind)[] Rules =
    [
        ((_, tokens) => tokens is [{ Word: "nothing" }, { Word: "to" }, _, ..], (_, _) => StatementKind.Claim),
        ((_, tokens) => tokens is [{ Word: "best" or "ideal" or "good" or "suited" or "perfect" or "made" }, { Word: "for" }, _, ..],
            (_, _) => StatementKind.Recommendation),
        ((_, tokens) => tokens.Length > 2 && tokens.Any("upperbound"), (_, _) => StatementKind.Caveat),
        ((_, tokens) => tokens.Length > 1 && tokens.Any("requires"), (_, tokens) => Need(tokens)),
        ((_, tokens) => tokens.Length > 1 && tokens.Any("usual"), (_, _) => StatementKind.Claim),
        ((_, tokens) => IsVerdict(tokens), Verdict),
        ((_, tokens) => IsAvailable(tokens), (_, _) => StatementKind.Prerequisite),
        (IsLimit, (_, _) => StatementKind.Caveat),
        ((_, tokens) => IsTier(tokens), (_, _) => StatementKind.Prerequisite),
        ((_, tokens) => NamesEdition(tokens), (_, _) => StatementKind.Claim),
    ];

    /// <summary>The kind; null where the clause says nothing.</summary>
    public static StatementKind? Of(Clause clause)
    {
        var rule = Array.Find(Rules, rule => rule.Is(clause, clause.Tokens));
        return rule.Kind?.Invoke(clause, clause.Tokens);
    }

    private static StatementKind Need(Token[] tokens) => tokens.Any("negate") ? StatementKind.Caveat : StatementKind.Prerequisite;

    // "Shown once", "Not visible again", "Untested"
    private static bool IsVerdict(Token[] tokens)
    {
        if (tokens is not [{ IsWord: true } first, ..])
            return false;
        var at = first.Word is "not" or "never" or "only" ? 1 : 0;
        return tokens.Length == 1 ? Words.Is("bareverdict", first.Word)
            : tokens.Length > at + 1 && (tokens.VerbAt(at, VerbForm.Participle) is not null || IsState(tokens[at])
                || (at > 0 && tokens[at].Word is "available" or "supported"));
    }

    private static bool IsState(Token token) => Words.Is("bareverdict", token.Word)
        || token.Word is "visible" or "possible" or "valid" or "safe" or "free";

    private static StatementKind Verdict(Clause clause, Token[] tokens) => Assertions.KindOf(tokens, clause.Joint) is var kind
        && kind == StatementKind.Claim && Words.Is("bareverdict", tokens[^1].Word) ? StatementKind.Caveat : kind;

    // "Available on GitLab.com"
    private static bool IsAvailable(Token[] tokens) => tokens.Length > 2 && tokens[0].Is("available")
        && tokens[1].Word is "on" or "for" or "in" or "with" or "to";

    private static bool IsLimit(Clause clause, Token[] tokens) => (tokens.Length > 3 && tokens.Any("bound"))
        || (tokens.Length > 2 && tokens.Any("limit") && (clause.Joint.Length > 0 || tokens.FindMark("–") > 0));

    private static bool IsTier(Token[] tokens) => (tokens.Any("tiername") || tokens is [_, { Word: "only" }] && tokens.Any("edition"))
        && tokens.Any(token => token.Word is "only" or "available");

    private static bool NamesEdition(Token[] tokens) => tokens.Length > 2 && tokens.Any("edition")
        && !tokens.Any(token => token.Text is "free");
}
