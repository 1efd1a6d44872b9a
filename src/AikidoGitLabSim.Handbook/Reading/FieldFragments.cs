using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads fields and values without a verb: "**Name**: `x`", "**Verify TLS** on", "Expiration date – none".</summary>
internal static class FieldFragments
{
    private const int MostWordsOfKey = 5;

    /// <summary>What a field and its value ask for; null where the text is something else.</summary>
    /// <param name="block">The block.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="memory">What the text before it named.</param>
    /// <param name="below">The rows of the list that the text introduces.</param>
    /// <param name="need">Whether the list says what must hold beforehand: only scopes are then chosen.</param>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Token[] tokens, Memory memory, IReadOnlyList<PageBlock> below, bool need)
    {
        if (need && !IsScopes(tokens[..Math.Max(0, tokens.FindMark(":"))]))
            return null;
        var end = Consequence(tokens);
        if (ReadPair(block, tokens[..end], memory, below) is not { } pair)
            return null;
        return end == tokens.Length ? Fragments.Whole(pair, tokens)
            : [.. Fragments.Whole(pair, tokens[..end]),
                new Draft(KindOfTail(tokens[(end + 1)..])) { First = tokens[end + 1], Last = tokens[^1] }];
    }

    /// <summary>Whether a block stands in a list.</summary>
    public static bool IsInList(PageBlock block) => block.Kind == BlockKind.Item || block.Scope.Items.Count > 0;

    // "Keys: can stay empty, then all are read": the index of the comma before the claim; the length where there is none.
    private static int Consequence(Token[] tokens)
    {
        var colon = tokens.FindMark(":");
        var at = colon < 1 ? -1 : Array.FindIndex(tokens, colon, token => token.Word is "," or ";" or "–");
        if (at <= colon + 1 || at + 1 == tokens.Length)
            return tokens.Length;
        return IsResult(tokens, at + 1) || (AllowsTail(tokens, colon + 1, at + 1) && IsTail(tokens, at + 1)) ? at : tokens.Length;
    }

    // ", then all are read"
    private static bool IsResult(Token[] tokens, int at) => at + 2 < tokens.Length && tokens[at].Word is "then" or "otherwise" or "else"
        && ClauseStarts.IsAssertion(tokens, at + 1);

    private static bool AllowsTail(Token[] tokens, int value, int tail) => tokens[value].IsLabel || tokens[tail].Is("no");

    // "`x` – must not contain spaces", "`acme/app`, no leading slash"
    private static bool IsTail(Token[] tokens, int at) => at + 1 < tokens.Length && !tokens[at..].Any(token => token.IsLabel)
        && (tokens[at].Word is "no" or "not" or "without" or "never" || ClauseStarts.FiniteVerb(tokens, at) == at
            || (tokens[at].Word is "you" or "it" or "they" or "this" or "we" && ClauseStarts.IsAssertion(tokens, at)));

    private static StatementKind KindOfTail(Token[] tail) => tail.Any("negate") ? StatementKind.Caveat : Assertions.KindOf(tail, "");

    private static IReadOnlyList<Draft>? ReadPair(PageBlock block, Token[] tokens, Memory memory, IReadOnlyList<PageBlock> below)
    {
        var colon = tokens.FindMark(":");
        if (HasKey(block, tokens, colon) && KeyValues.Read(block, tokens[..colon], tokens[(colon + 1)..], memory, below) is { } pair)
            return pair;
        if (IsBoxWithState(block, tokens))
            return KeyValues.Read(block, tokens[..1], tokens[1..], memory, below);
        var dash = tokens.FindMark("–");
        return IsInList(block) && dash is > 0 and <= MostWordsOfKey && IsFieldWithDash(tokens, dash)
            ? KeyValues.Read(block, tokens[..dash], tokens[(dash + 1)..], memory, below)
            : null;
    }

    private static bool HasKey(PageBlock block, Token[] tokens, int colon) => block.Kind is BlockKind.Item or BlockKind.Paragraph
        && colon is > 0 and <= MostWordsOfKey && (IsInList(block) || IsScopes(tokens[..colon]) || IsBoldField(tokens, colon));

    // "**Token**: `x`", in a line of a paragraph
    private static bool IsBoldField(Token[] tokens, int colon) => colon == 1 && colon + 1 < tokens.Length
        && tokens[0] is { IsLabel: true, Url: null, Style: TextStyle.Bold } field && Words.Is("fieldname", field.Text.ToLowerInvariant())
        && (tokens[colon + 1].IsLabel || FieldPairs.IsCopied(tokens[(colon + 1)..]));

    // "**Verify TLS** on"
    private static bool IsBoxWithState(PageBlock block, Token[] tokens) => block.Kind == BlockKind.Item
        && tokens is [{ IsLabel: true, Url: null, Style: not TextStyle.Code }, { IsWord: true } state]
        && (Words.Is("ticked", state.Word) || Words.Is("unticked", state.Word) || Words.Is("empty", state.Word));

    // "Expiration date - none"; a dash behind another label introduces a description of it.
    private static bool IsFieldWithDash(Token[] tokens, int dash) => Words.Is("fieldname", tokens[..dash].TextOf().ToLowerInvariant())
        && dash + 1 < tokens.Length
            && (tokens.Length - dash <= 4 || tokens[dash..].Any(token => token.Word is "e.g" or "example" or "such")
                || tokens[dash + 1].IsLabel || tokens.VerbAt(dash + 1, VerbForm.Base) is not null)
        && ClauseStarts.FiniteVerb(tokens, dash + 1) < 0;

    // "Required scopes: a, b", "Scopes:" and bullets.
    private static bool IsScopes(Token[] key) => KeyValues.IsScopes(key) && !ClauseStarts.IsInstruction(key, 0, first: true);
}
