using System.Globalization;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>The verdicts of a check as findings, one for each statement that does not hold.</summary>
public static class CheckFindings
{
    /// <summary>The rule of a statement of which GitLab differs.</summary>
    public const string Differs = "HB-DIFFERS";

    /// <summary>The rule of a statement that cannot be carried out.</summary>
    public const string CannotBeDone = "HB-CANNOT-BE-DONE";

    /// <summary>The rule of a step that is no longer there.</summary>
    public const string Gone = "HB-GONE";

    /// <summary>The findings of a check: its verdicts, then lint.</summary>
    public static IReadOnlyList<LintFinding> Of(CheckReport report) =>
    [
        .. report.Wrong.Select(Of),
        .. report.Gone.Where(gone => gone.Verdicts is not []).Select(gone => OfGone(report, gone)),
        .. report.Findings,
    ];

    private static LintFinding Of(JudgedStatement judged)
    {
        var wrong = judged.Verdicts.Where(CheckReport.IsWrong).ToArray();
        var impossible = wrong.Any(verdict => verdict.Outcome == VerdictOutcome.CannotBeDone);
        var instead = string.Join(" ", Grouped(wrong, verdict => verdict.Instead).Select(group => group.Text));
        var id = judged.Id is { } known ? $"{known}: " : "";
        return new LintFinding(
            impossible ? CannotBeDone : Differs,
            LintSeverity.Error,
            judged.Statement.Position,
            id + string.Join(" ", Grouped(wrong, verdict => verdict.Seen)
                .Select(group => $"{Where(group.Verdicts, judged.Verdicts.Count)}: {group.Text}")),
            instead.Length == 0 ? null : instead);
    }

    private static LintFinding OfGone(CheckReport report, GoneStatement gone)
    {
        var line = Math.Clamp(gone.Line, 1, report.Page.Text.AsSpan().Count('\n') + 1);
        var first = gone.Verdicts[0];
        return new LintFinding(
            Gone, LintSeverity.Error, new Position(line, 1, 0, 0),
                $"{gone.Id} is gone ({gone.Says.TrimEnd('.')}): {Where(gone.Verdicts, gone.Verdicts.Count)}: {first.Seen}", first.Instead);
    }

    private static IEnumerable<(string Text, Verdict[] Verdicts)> Grouped(IEnumerable<Verdict> verdicts, Func<Verdict, string?> text) =>
        from verdict in verdicts
        let said = text(verdict)
        where said is not null
        group verdict by said into same
        select (same.Key, same.ToArray());

    private static string Where(IReadOnlyList<Verdict> some, int all)
    {
        var tokens = string.Join(" and ", some.Select(verdict => Words.Of(verdict.Token)).Distinct());
        var editions = some.Select(verdict => verdict.Edition).Distinct().ToArray();
        var named = editions.Length <= 2
            ? string.Join(" and ", editions)
            : string.Create(CultureInfo.InvariantCulture, $"{editions[0]} to {editions[^1]} ({some.Count} of {all} verdicts)");
        return $"{named}, {tokens} token";
    }
}
