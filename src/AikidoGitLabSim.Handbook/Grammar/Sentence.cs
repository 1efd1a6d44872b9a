namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>A sentence, without the sign that ends it.</summary>
/// <param name="Tokens">Its words, labels and signs.</param>
/// <param name="End">The sign that ends it: a full stop, exclamation or question mark; empty where a line or block ends.</param>
/// <param name="Notes">What stands in parentheses, with the index in <paramref name="Tokens"/> before which it stands.</param>
internal sealed record Sentence(Token[] Tokens, string End, IReadOnlyList<(int Index, Token[] Tokens)> Notes)
{
    /// <summary>Whether it is one of several fields with values: "name: x, role: y".</summary>
    public bool IsPair { get; init; }

    public bool IsQuestion => End == "?";

    public bool IsExclamation => End == "!";
}
