using System.Globalization;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>Writes reports as text for a terminal.</summary>
public static class HumanReport
{
    private const int LongestText = 60;

    /// <summary>Writes a check: every sentence with its verdict, what is gone, and the findings.</summary>
    public static void Write(TextWriter output, CheckReport report)
    {
        var named = string.Join(", ", report.Editions.Take(3)) + (report.Editions.Count > 3 ? ", …" : "");
        output.WriteLine(
            $"{report.Page.Path}: {Count(report.Statements.Count, "statement")}, {Count(report.Editions.Count, "edition")} ({named})");
        output.WriteLine();
        foreach (var statement in report.Statements)
            Write(output, statement);
        foreach (var gone in report.Gone)
            output.WriteLine(
                Line($"GONE  line {gone.Line} {gone.Id} {gone.Says}{(gone.Verdicts is [var first, ..] ? $" {first.Seen}" : "")}"));
        Write(output, report.Page.Path, report.Findings);
        var wrong = report.Wrong.Count();
        output.WriteLine();
        var lint = $"{Count(report.Findings.Count, "finding")} of lint.";
        output.WriteLine(wrong == 0
            ? $"Every sentence that can be checked holds. {lint}"
            : Line($"{Count(wrong, "sentence")} of {report.Statements.Count} do not hold everywhere. {lint}"));
    }

    /// <summary>Writes findings, one a line, as compilers do.</summary>
    public static void Write(TextWriter output, string page, IEnumerable<LintFinding> findings)
    {
        foreach (var finding in findings.OrderBy(finding => finding.Position.Line).ThenBy(finding => finding.Position.Column))
        {
            var (line, column, _, _) = finding.Position;
            output.WriteLine(Line($"{page}:{line}:{column}: {Words.Of(finding.Severity)} {finding.Rule}: {FindingText.Of(finding)}"));
        }
    }

    private static void Write(TextWriter output, JudgedStatement judged)
    {
        var wrong = judged.Verdicts.Where(CheckReport.IsWrong).ToArray();
        var text = judged.Statement.Text.Length > LongestText ? judged.Statement.Text[..LongestText] + "…" : judged.Statement.Text;
        var change = judged.Change is { } known and not Change.Unchanged ? $" ({Words.Of(known)})" : "";
        var kind = StatementJson.NameOf(judged.Statement.Kind);
        output.WriteLine(Line($"{Sign(judged)}  {judged.Statement.Position.Line,3} {judged.Id,-5} {kind}: {text}{change}"));
        foreach (var group in wrong.GroupBy(verdict => (verdict.Seen, verdict.Instead)))
        {
            var tokens = string.Join(" and ", group.Select(verdict => Words.Of(verdict.Token)).Distinct());
            var editions = Editions([.. group.Select(verdict => verdict.Edition).Distinct()]);
            output.WriteLine($"          {tokens}, {editions}: {group.Key.Seen}");
            if (group.Key.Instead is { } instead)
                output.WriteLine($"          write: {instead}");
        }
    }

    private static string Sign(JudgedStatement judged)
    {
        var outcomes = judged.Verdicts.Select(verdict => verdict.Outcome).ToHashSet();
        var isWrong = judged.Verdicts.Any(CheckReport.IsWrong);
        return !isWrong && outcomes.Contains(VerdictOutcome.Holds)
            ? "holds "
            : !isWrong ? "  -   " : outcomes.Contains(VerdictOutcome.Holds) ? "PARTLY"
            : "WRONG ";
    }

    private static string Editions(string[] editions) => editions.Length switch
    {
        1 => editions[0],
        2 => $"{editions[0]} and {editions[1]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{editions.Length} editions, {editions[0]} to {editions[^1]}"),
    };

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
