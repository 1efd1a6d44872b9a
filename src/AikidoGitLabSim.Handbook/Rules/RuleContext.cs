using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>The page and its checked statements, as the rules see them.</summary>
internal sealed partial class RuleContext
{
    private readonly int[] _lineStarts;

    /// <summary>Prepares a page for the rules.</summary>
    public RuleContext(CheckReport report)
    {
        Report = report;
        var text = report.Page.Text;
        _lineStarts = [0, .. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Select(at => at + 1)];
        Prose = Hidden().Replace(text, match => match.Groups["keep"].Value.PadRight(match.Length));
    }

    /// <summary>The check that came before.</summary>
    public CheckReport Report { get; }

    /// <summary>The page that is checked.</summary>
    public HelpPage Page => Report.Page;

    /// <summary>The text with blanks instead of code, addresses and attributes, so that positions stay the same.</summary>
    public string Prose { get; }

    /// <summary>A finding at a range of the text.</summary>
    public LintFinding At(string rule, LintSeverity severity, int offset, int length, string message, string? instead = null) =>
        new(rule, severity, PositionOf(offset, length), message, instead);

    /// <summary>The place of a range of the text.</summary>
    public Position PositionOf(int offset, int length)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Position(line + 1, offset - _lineStarts[line] + 1, offset, length);
    }

    // Fences and code spans, addresses of links, what stands in a tag behind its name, comments.
    [GeneratedRegex(
        @"^(?<fence>```|~~~)[\s\S]*?^\k<fence>|<!--[\s\S]*?-->|`[^`\n]+`|(?<keep>\]\()[^)\s]*|(?<keep></?\w+)[^>]*|https?://[^\s)>\]]+",
        RegexOptions.Multiline, 2000)]
    private static partial Regex Hidden();
}
