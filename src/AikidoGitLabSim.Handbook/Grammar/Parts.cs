using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Makes parts from tokens.</summary>
internal static class Parts
{
    public static Part Of(PageBlock block, IReadOnlyList<Token> tokens) =>
        new(TextOf(block, tokens), block.PositionOf(tokens[0].Start, tokens[^1].End));

    public static Part Of(PageBlock block, int start, int end) => new(block.Text[start..end].Trim(), block.PositionOf(start, end));

    // One run of the text is given as it stands, so that its punctuation stays.
    private static string TextOf(PageBlock block, IReadOnlyList<Token> tokens) =>
        tokens.Count == 1 ? tokens[0].Text : block.Text[tokens[0].Start..tokens[^1].End].ReplaceLineEndings(" ")
            .Replace("\"", "", StringComparison.Ordinal);
}
