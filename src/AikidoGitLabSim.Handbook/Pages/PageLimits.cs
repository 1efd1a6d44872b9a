namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Refuses texts that no help page has and that would take long to read.</summary>
internal static class PageLimits
{
    /// <summary>The longest page, in UTF-16 code units.</summary>
    public const int LongestPage = 500_000;

    private const int LongestParagraph = 20_000;

    /// <summary>Throws where the page or a paragraph of it is too long.</summary>
    /// <exception cref="PageException">It is too long.</exception>
    public static void Check(SourceText source)
    {
        if (source.Text.Length > LongestPage)
            throw new PageException($"the page has {source.Text.Length} characters, more than the {LongestPage} of a help page",
                "give the Markdown file of one page");
        var paragraph = 0;
        for (var line = 0; line < source.LineCount; line++)
        {
            var text = source.Line(line);
            paragraph = StartsBlock(text) ? text.Length : paragraph + text.Length;
            if (paragraph > LongestParagraph)
                throw new PageException($"line {line + 1} belongs to a paragraph of more than {LongestParagraph} characters",
                    "give a page with paragraphs that people can read");
        }
    }

    private static bool StartsBlock(string line) => line.AsSpan().TrimStart() is var text
        && (text.IsEmpty || char.IsAsciiDigit(text[0]) || "|#>*+-<`~:{![".Contains(text[0], StringComparison.Ordinal));
}
