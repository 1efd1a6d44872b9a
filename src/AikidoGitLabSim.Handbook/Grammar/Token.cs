using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>A word, label or sign of a block.</summary>
internal sealed record Token
{
    public required LexemeKind Kind { get; init; }

    /// <summary>The text as a reader sees it.</summary>
    public required string Text { get; init; }

    /// <summary>The lower-case text with plain apostrophes, for words and signs; empty for labels.</summary>
    public required string Word { get; init; }

    /// <summary>The first character in the block's text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public TextStyle Style { get; init; }

    /// <summary>The address, when the label is a link.</summary>
    public string? Url { get; init; }

    public bool IsLabel => Kind == LexemeKind.Label;

    public bool IsWord => Kind == LexemeKind.Word;

    public bool Is(string word) => Word == word;

    /// <summary>Whether it looks like a scope or another identifier: lower case with an underscore, colon or dash, or as code.</summary>
    public bool IsIdentifier => Text.Length > 1 && char.IsAsciiLetterLower(Text[0]) && Text.All(IsOfIdentifier)
        && (Style == TextStyle.Code || Text.Contains('_', StringComparison.Ordinal)
            || (Text.Contains(':', StringComparison.Ordinal) && !Text.Contains("//", StringComparison.Ordinal)));

    private static bool IsOfIdentifier(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)
        || character is '_' or ':' or '-' or '.';

    public bool IsCapital => IsWord && Text.Length > 0 && char.IsUpper(Text[0]);
}
