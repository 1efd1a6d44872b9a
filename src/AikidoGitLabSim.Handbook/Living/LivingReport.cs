using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>A page with what a check and walks found of it.</summary>
/// <param name="Check">What the tables say, and what lint found.</param>
/// <param name="Walks">What the walks found.</param>
/// <param name="Scenarios">The scenarios that cover a statement of the catalogue, by its id.</param>
public sealed record LivingReport(
    CheckReport Check, IReadOnlyList<WalkedBranch> Walks, IReadOnlyDictionary<string, IReadOnlyList<string>> Scenarios)
{
    /// <summary>The check with the walks' verdicts: what a walk saw goes before what the tables say.</summary>
    public CheckReport Merged => Check with
    {
        Statements = [
            .. Statements.Select((one, at) => Check.Statements[at] with { Verdicts = [.. one.Evidence.Select(found => found.Verdict)] })],
    };

    /// <summary>The check with the walks' verdicts alone.</summary>
    public CheckReport Walked
    {
        get
        {
            var seen = Walks.SelectMany(walk => walk.Statements).ToLookup(one => one.Statement, one => one.Verdict);
            return Check with { Statements = [.. Check.Statements.Select(one => one with { Verdicts = [.. seen[one.Statement]] })] };
        }
    }

    /// <summary>The statements with what was found of them.</summary>
    internal IReadOnlyList<LivingStatement> Statements { get; } = Merge(Check, Walks);

    private static LivingStatement[] Merge(CheckReport check, IReadOnlyList<WalkedBranch> walks)
    {
        var walked = walks.SelectMany(walk => walk.Statements).ToLookup(one => one.Statement);
        return [.. check.Statements.Select((judged, at) =>
            new LivingStatement(at + 1, judged.Statement, judged.Id, Merge(judged, [.. walked[judged.Statement]])))];
    }

    private static ReportEvidence[] Merge(JudgedStatement judged, IReadOnlyList<WalkedStatement> walks)
    {
        var tables = judged.Verdicts.ToDictionary(verdict => (verdict.Edition, verdict.Token));
        var seen = walks.ToDictionary(walk => (walk.Verdict.Edition, walk.Verdict.Token));
        return [.. seen.Keys.Union(tables.Keys).Select(key => Merge(seen.GetValueOrDefault(key), tables.GetValueOrDefault(key)))];
    }

    private static ReportEvidence Merge(WalkedStatement? walked, Verdict? table)
    {
        if (walked is null)
            return new(table ?? throw new ArgumentNullException(nameof(table)), null, []);
        var isSeen = walked.Verdict.Outcome != VerdictOutcome.NotCheckable;
        var verdict = isSeen || table is null ? walked.Verdict : table;
        return new(verdict with { Instead = verdict.Instead ?? (verdict.Outcome == table?.Outcome ? table.Instead : null) }, isSeen
            ? walked.Tried : null, walked.Pictures)
        {
            SameAs = walked.SameAs,
        };
    }
}
