using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads steps in -ing: "… by filling in a name, ticking **A** and pressing **B**", "Choosing **A** opens a form".</summary>
internal static class GerundSteps
{
    private static readonly HashSet<string> Meanings = ["click", "choose", "tick", "untick", "enter", "fill", "set", "put", "paste",
        "clear", "copy", "submit", "open", "navigate", "add", "leave", "give", "name"];

    private static readonly HashSet<string> Opening = ["click", "choose", "open", "submit", "tick"];

    /// <summary>Whether such a step begins behind a sign, "and" or "or", or at "by".</summary>
    public static bool Begins(Token[] tokens, int start, int index) => IsMeans(tokens, start, index)
        || (tokens[index].Word is "," or "and" or "or" && IsSeries(tokens, start, index) && IsDeed(tokens, BehindWords(tokens, index)));

    /// <summary>Whether "by" and a step stand at an index behind a whole clause.</summary>
    public static bool IsMeans(Token[] tokens, int start, int index) => index > start && tokens[index].Is("by") && IsDeed(tokens, index + 1)
        && tokens[index..].Any(token => token.IsLabel) && !IsWayTo(tokens[start..index])
            && ClauseStarts.FiniteVerb(tokens[..index], start) >= 0;

    /// <summary>The step of a clause that continues a series; null where it does not.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below) =>
        clause.Joint.Length > 0 && ClauseStarts.FiniteVerb(clause.Tokens, 1) < 0 && DeedAt(clause.Tokens, 0) is { } verb
            ? Instructions.Do(Instructions.DeedOf(block, clause, memory, below, verb, 0)) : null;

    /// <summary>"Choosing **A** opens a form": the step and what it brings up; null for another sentence.</summary>
    public static IReadOnlyList<Draft>? WithResult(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below,
        int finite)
    {
        var tokens = clause.Tokens;
        if (tokens.VerbAt(0, VerbForm.Gerund) is not { } verb || !Opening.Contains(verb.Meaning) || !IsResult(tokens, finite)
            || !(tokens[..finite].Any(token => token is { IsLabel: true, Url: null }) || IsKnown(tokens, verb, memory)))
            return null;
        var deed = Instructions.DeedOf(block, clause with { Tokens = tokens[..finite] }, memory, below, verb, 0);
        return Instructions.Do(deed) is { Count: > 0 } drafts
            ? [.. drafts, new Draft(StatementKind.Claim) { First = tokens[finite], Last = tokens[^1] }] : null;
    }

    // "Expanding it reveals a list"
    private static bool IsKnown(Token[] tokens, Verb verb, Memory memory) => (memory.Control ?? memory.Place) is not null
        && verb.Length < tokens.Length
        && (tokens[verb.Length].Is("it") || (tokens[verb.Length].Word is "this" or "that" && verb.Length + 1 < tokens.Length));

    private static bool IsResult(Token[] tokens, int finite) => Words.Is("outcome", tokens[finite].Word)
        && !tokens[finite..].Any("limit") && !tokens[finite..].Any("negate");

    // "You can reach it by choosing **A**"
    private static bool IsWayTo(Token[] tokens) => tokens.Any(token => token.Word is "reach" or "find" or "access" or "get" or "open");

    private static bool IsSeries(Token[] tokens, int start, int index) => !(start > 0 && tokens[start - 1].Is("or"))
        && InSeries(tokens, start, index);

    private static bool InSeries(Token[] tokens, int start, int index) => IsDeed(tokens, start)
        || Enumerable.Range(start, index - start).Any(at => tokens[at].Is("by") && IsDeed(tokens, at + 1));

    private static int BehindWords(Token[] tokens, int index) => index + 1 + ClauseStarts.Skip(tokens, index + 1);

    private static bool IsDeed(Token[] tokens, int at) => DeedAt(tokens, at) is not null;

    private static Verb? DeedAt(Token[] tokens, int at) => tokens.VerbAt(at, VerbForm.Gerund) is { } verb
        && Meanings.Contains(verb.Meaning) && at + verb.Length < tokens.Length ? verb : null;
}
