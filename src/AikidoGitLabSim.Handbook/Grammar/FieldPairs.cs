using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads fields and values in a row: "with the URL `x` and the secret `y`", "key `x`, value the token".</summary>
internal static class FieldPairs
{
    private const int MostWordsOfField = 3;

    /// <summary>What the pairs ask for; empty where a part of the tokens is no pair.</summary>
    public static IReadOnlyList<Draft> Read(PageBlock block, Token[] tokens, Memory memory)
    {
        List<Draft> drafts = [];
        foreach (var piece in Pieces(tokens))
        {
            if (Pair(block, piece, memory) is not { } draft)
                return [];
            drafts.Add(draft with { First = piece[0], Last = piece[^1] });
        }

        return drafts;
    }

    /// <summary>Whether a field and its value stand at an index.</summary>
    public static bool StartAt(Token[] tokens, int at) => at < tokens.Length && Pieces(tokens[at..]) is [_, _, ..] pieces
        && pieces.All(piece => Divide(piece) is not null);

    private static List<Token[]> Pieces(Token[] tokens)
    {
        List<Token[]> pieces = [];
        List<Token> piece = [];
        foreach (var token in tokens)
        {
            var ends = token is { IsLabel: false, Word: "," or ";" or "and" or "plus" };
            if (!ends)
                piece.Add(token);
            if (!ends || piece.Count == 0)
                continue;
            pieces.Add([.. piece]);
            piece.Clear();
        }

        if (piece.Count > 0)
            pieces.Add([.. piece]);
        return pieces;
    }

    private static Draft? Pair(PageBlock block, Token[] piece, Memory memory)
    {
        if (Divide(piece) is not var (key, value))
            return null;
        if (IsCopied(value))
            return new Draft(StatementKind.Action, StatementAction.Paste) { Target = [Parts.Of(block, key)] };
        return KeyValues.ReadField(block, key, block, value, memory) is [{ Action: not null } draft] ? draft : null;
    }

    // "the token you copied"
    private static bool IsCopied(Token[] value) => !value.Any(token => token.IsLabel) && value.Any("token")
        && value.Any(token => token.Word is "you" or "copied" or "just" or "from" or "new");

    private static (Token[] Key, Token[] Value)? Divide(Token[] piece)
    {
        Token[] words = [.. piece.SkipWhile(token => token.IsWord && Words.Is("determiner", token.Word))];
        if (words is [{ IsLabel: true } value, { Word: "as" or "for" }, .. var named] && WithoutArticle(named) is var field && IsField(field))
            return (field, [value]);
        if (words is [{ IsLabel: true } label, .. var behind] && Behind(behind) is { Length: > 0 } set)
            return ([label], set);
        for (var length = Math.Min(MostWordsOfField, words.Length - 1); length > 0; length--)
        {
            if (IsField(words[..length]) && WithoutLink(words[length..]) is { Length: > 0 } rest && (rest[0].IsLabel || IsCopied(rest)))
                return (words[..length], rest);
        }

        return null;
    }

    private static Token[] WithoutArticle(Token[] tokens) =>
        [.. tokens.SkipWhile(token => token.IsWord && Words.Is("determiner", token.Word))];

    // "set to **B**", "to **B**", "flag off"
    private static Token[] Behind(Token[] tokens) => tokens switch
    {
        [{ Word: "set" or "left" or "kept" }, { Word: "to" or "at" or "on" or "as" }, .. var value] => value,
        [{ Word: "to" or "=" or ":" }, .. var value] => value,
        [.., { IsWord: true } state] when tokens.Length <= 3 && IsState(state) => [state],
        _ => [],
    };

    private static bool IsState(Token state) => Words.Is("empty", state.Word) || Words.Is("ticked", state.Word)
        || Words.Is("unticked", state.Word);

    private static Token[] WithoutLink(Token[] tokens) => tokens is [{ Word: "of" or "is" or ":" or "=" or "to" or "being" }, .. var rest]
        ? rest : tokens;

    private static bool IsField(Token[] words) => words.Length is > 0 and <= MostWordsOfField && words.All(token => token.IsWord)
        && Words.Is("fieldname", words.TextOf().ToLowerInvariant());
}
