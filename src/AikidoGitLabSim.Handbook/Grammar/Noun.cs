namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>A thing that a clause names: a label, or words.</summary>
/// <param name="Tokens">All its tokens, the determiner left out.</param>
internal sealed record Noun(Token[] Tokens)
{
    public IEnumerable<Token> Labels => Tokens.Where(token => token.IsLabel);

    public Token? Label => Tokens.FirstOrDefault(token => token.IsLabel);

    /// <summary>The label, or else the words.</summary>
    public Token[] Name => Label is { } label ? [label] : WithoutTail([.. Tokens.Where(token => token.Kind != LexemeKind.Mark)]);

    public string Text => Tokens.TextOf();

    public bool Has(string @class) => Tokens.Any(@class);

    // "the token now", "the Access Tokens page": the last word is no part of the name.
    private static Token[] WithoutTail(Token[] tokens)
    {
        if (tokens.Length > 1 && tokens[1].IsCapital && tokens[0] is
            {
                IsCapital: false, Word: "page" or "button" or "tab" or "menu"
            or "field" or "link" or "section" or "entry" or "box" or "checkbox" or "option" or "item" or "switch"
            })
            return tokens[1..];
        while (tokens.Length > 1 && IsTail(tokens))
            tokens = tokens[..^1];
        return tokens;
    }

    private static bool IsTail(Token[] tokens) => tokens.Is("trail", tokens.Length - 1) || tokens[^1].Word is "left" or "right"
        || (tokens[^2].IsCapital
            && tokens[^1].Word is "page" or "button" or "tab" or "menu" or "field" or "link" or "section" or "box");

    public bool IsEmpty => Tokens.Length == 0;

    public bool IsPronoun => Tokens is [{ Word: "one" or "this" or "that" or "these" }] or [{ Word: "it" or "them" }, ..] && Label is null;
}
