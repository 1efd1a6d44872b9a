using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads the statements of a help page.</summary>
public static class PageReader
{
    /// <summary>The longest page that is read, in UTF-16 code units.</summary>
    public const int LongestPage = PageLimits.LongestPage;

    /// <summary>Reads a help page and its statements.</summary>
    /// <param name="path">The path of the file, for the result and for errors.</param>
    /// <param name="text">The text of the page; a byte order mark is left out.</param>
    /// <returns>The statements, and the sentences that were not understood.</returns>
    /// <exception cref="PageException">The page is too long, or nested too deeply.</exception>
    public static HelpPage Read(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var source = new SourceText(text.TrimStart('\uFEFF'));
        var blocks = BlockReader.Read(source);
        var writer = new StatementWriter();
        new PageWalk(blocks, writer).Read();
        return new HelpPage(path, source.Text, writer.Statements, writer.Unread);
    }
}
