using System.Globalization;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Compares what was found with what the catalogue records: known-false statements and true ones.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="time">The clock, for review dates.</param>
public sealed class KnownFalseReview(StatementCatalogue catalogue, TimeProvider time)
{
    /// <summary>The rule of a finding of this review.</summary>
    public const string Rule = "HB-KNOWN-FALSE";

    /// <summary>What became true, what broke, and which reviews are due.</summary>
    public IReadOnlyList<LintFinding> Of(CheckReport report) =>
        report.IsCatalogued ? [.. Due(report), .. report.Statements.SelectMany(Changed)] : [];

    /// <summary>Whether a wrong verdict is recorded as wrong.</summary>
    public bool IsKnown(JudgedStatement judged, Verdict verdict) =>
        RowOf(judged, verdict) is { Verdict: RowVerdict.DoesNotHold or RowVerdict.Depends };

    private IEnumerable<LintFinding> Due(CheckReport report)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return from entry in catalogue.Statements
               let known = entry.KnownFalse
               where known is not null && DateOnly.ParseExact(known.Review, "yyyy-MM-dd", CultureInfo.InvariantCulture) < today
               let position = report.Statements.FirstOrDefault(judged => judged.Id == entry.Id)?.Statement.Position
                   ?? new Position(1, 1, 0, 0)
               select new LintFinding(
                   Rule,
                   LintSeverity.Error,
                   position,
                   $"{entry.Id}: the review was due on {known.Review} ({known.Owner}).",
                   "Review the statement and set the next date in the catalogue.");
    }

    private IEnumerable<LintFinding> Changed(JudgedStatement judged)
    {
        var rows = judged.Verdicts.Select(verdict => (Verdict: verdict, Row: RowOf(judged, verdict))).ToArray();
        var better = rows.Where(row => row.Row?.Verdict == RowVerdict.DoesNotHold && row.Verdict.Outcome == VerdictOutcome.Holds)
            .Select(row => row.Verdict).ToArray();
        var worse = rows.Where(row => row.Row?.Verdict == RowVerdict.Holds && CheckReport.IsWrong(row.Verdict)).Select(row => row.Verdict)
            .ToArray();
        if (better is [var holds, ..])
            yield return new LintFinding(Rule, LintSeverity.Error, judged.Statement.Position,
                $"{judged.Id} is recorded as wrong and is true on {Where(better)}: {holds.Seen}", "Correct the catalogue.");
        if (worse is [var broken, ..])
            yield return new LintFinding(Rule, LintSeverity.Error, judged.Statement.Position,
                $"{judged.Id} is recorded as true and does not hold on {Where(worse)}: {broken.Seen}", broken.Instead);
    }

    private VerdictRow? RowOf(JudgedStatement judged, Verdict verdict) => judged is { Id: { } id, Change: not Change.New }
        ? catalogue[id].RowFor(verdict.Edition, verdict.Token == TokenBranch.Group ? "group" : "personal", "any", "service-account")
        : null;

    private static string Where(Verdict[] verdicts) => verdicts is [var only]
        ? $"{only.Edition} ({only.Token.ToString().ToLowerInvariant()})"
        : string.Create(CultureInfo.InvariantCulture, $"{verdicts[0].Edition} and {verdicts.Length - 1} more");
}
