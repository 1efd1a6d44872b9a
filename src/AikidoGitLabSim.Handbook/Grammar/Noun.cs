namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>A thing that a clause names: a label, or words.</summary>
/// <param name="Tokens">All its tokens, the determiner left out.</param>
internal sealed record Noun(Token[] Tokens)
{
    public IEnumerable<Token> Labels => Tokens.Where(token => token.IsLabel);

    public Token? Label => Tokens.FirstOrDefault(token => token.IsLabel);

    /// <summary>The label, or else the words.</summary>
    public Token[] Name => Label is { } label ? [label] : [.. Tokens.Where(token => token.Kind != TokenKind.Mark)];

    public string Text => Tokens.TextOf();

    public bool Has(string @class) => Tokens.Any(@class);

    public bool IsEmpty => Tokens.Length == 0;

    public bool IsPronoun => Tokens is [{ Word: "one" or "this" or "that" or "these" }] or [{ Word: "it" or "them" }, ..] && Label is null;
}
