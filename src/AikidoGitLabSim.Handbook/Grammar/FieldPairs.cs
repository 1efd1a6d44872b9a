using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads fields and values in a row: "with the URL `x` and the secret `y`", "key `x`, value the token".</summary>
internal static class FieldPairs
{
    private const int MostWordsOfField = 3;
    private const int MostWordsBeforeToken = 4;

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

    /// <summary>"A name, an expiry date, the role **A** and the scope `b`": fields of several kinds; empty for anything else.</summary>
    public static IReadOnlyList<Draft> Named(PageBlock block, Token[] tokens, Memory memory)
    {
        List<Draft> drafts = [];
        foreach (var piece in Pieces(tokens))
        {
            if ((OfKind(block, WithoutArticle(piece)) ?? Pair(block, piece, memory)) is not { } draft)
                return [];
            drafts.Add(draft with { First = piece[0], Last = piece[^1] });
        }

        return drafts.Exists(draft => draft.Kind != StatementKind.Input) ? drafts : [];
    }

    private static Draft? OfKind(PageBlock block, Token[] words)
    {
        if (words.Any("scopes") && ScopeLists.Among(block, words) is { Count: > 0 } scopes)
            return new Draft(StatementKind.ScopeList, StatementAction.Select)
            {
                Target = [Parts.Of(block, [words.First(token => token.IsWord && Words.Is("scopes", token.Word))])], Values = scopes,
            };
        return RoleOf(block, words)
            ?? (IsField(words) ? new Draft(StatementKind.Input, StatementAction.Enter) { Target = [Parts.Of(block, words)] } : null);
    }

    private static Draft? RoleOf(PageBlock block, Token[] words)
    {
        var role = Array.Find(words, token => token.IsWord && Words.Is("role", token.Word));
        var name = Array.Find(words, token => (token.IsLabel || token.IsCapital) && Words.Is("rolename", token.Text.ToLowerInvariant()));
        return role is null || name is null ? null : new Draft(StatementKind.Action, StatementAction.Select)
        {
            Target = [Parts.Of(block, [role])], Values = [Parts.Of(block, [name])],
        };
    }

    /// <summary>Whether a field and its value stand at an index.</summary>
    public static bool StartAt(Token[] tokens, int at) => at < tokens.Length && Pieces(tokens[at..]) is [_, _, ..] pieces
        && pieces.All(piece => Divide(piece) is not null);

    private static List<Token[]> Pieces(Token[] tokens)
    {
        List<Token[]> pieces = [];
        List<Token> piece = [];
        foreach (var token in tokens.Where(token => token.Word is not (":" or "one")))
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

    /// <summary>"the token you copied": whether a value is what was copied before.</summary>
    public static bool IsCopied(Token[] value) => IsTheToken([.. value.TakeWhile(token => token.Kind != LexemeKind.Mark)]);

    private static bool IsTheToken(Token[] value)
    {
        if (value is [{ Word: "the" or "your" or "what" }, _, ..] && !value.Any(token => token.IsLabel) && IsFromBefore(value))
            return true;
        var at = Array.FindIndex(value, token => token.IsWord && Words.Is("token", token.Word));
        return at is >= 0 and <= MostWordsBeforeToken && !value.Any(token => token.IsLabel) && !value.Any("negate") && !value.Any("date")
            && (value.Any(token => token.Word is "copied" or "pasted") || IsShort(value) || IsBound(value, at + 1));
    }

    // "the string from step 8", "what you copied"
    private static bool IsFromBefore(Token[] value) => value.Any(token => token.Word is "copied" or "clipboard")
        || (value[1].Word is "string" or "long" or "value" or "characters" or "text" && value.Any(token => token.Is("step")));

    // "the token", "here comes the key"
    private static bool IsShort(Token[] value) => value is [{ Word: "the" or "your" }, _] or [{ Word: "the" or "your" }, _, _]
        or [{ Word: "here" }, ..];

    // "token from step 2"
    private static bool IsBound(Token[] value, int at) =>
        at < value.Length && value[at].Word is "you" or "from" or "of" or "that" or "which";

    private static (Token[] Key, Token[] Value)? Divide(Token[] piece)
    {
        var words = WithoutArticle(piece);
        if (words is [{ IsLabel: true } value, { Word: "as" or "for" }, .. var named]
            && WithoutArticle(named) is var field && IsField(field))
            return (field, [value]);
        return words is [{ IsLabel: true } label, .. var behind] && Behind(behind) is { Length: > 0 } set ? ([label], set) : Named(words);
    }

    // "the URL `x`", "value the token you copied"
    private static (Token[] Key, Token[] Value)? Named(Token[] words)
    {
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
