using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>Where a finding begins and ends, as editors and code hosts count: lines and columns from 1, the end exclusive.</summary>
internal readonly record struct FindingRange(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The range of a finding in its page.</summary>
    public static FindingRange Of(LintFinding finding, HelpPage page)
    {
        var (line, column, offset, length) = finding.Position;
        if (length <= 0 || offset < 0 || offset + length > page.Text.Length)
            return new FindingRange(line, column, line, column);
        var text = page.Text.AsSpan(offset, length);
        var breaks = text.Count('\n');
        return new FindingRange(line, column, line + breaks, breaks == 0 ? column + length : length - text.LastIndexOf('\n'));
    }
}
