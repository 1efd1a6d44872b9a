using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>The same finding on several editions.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Seen">What GitLab shows.</param>
/// <param name="Instead">What the page should say; null where nothing needs to change.</param>
/// <param name="Tried">What the walk did; null where the verdict comes from tables.</param>
/// <param name="All">The findings.</param>
internal sealed record EvidenceGroup(VerdictOutcome Outcome, string Seen, string? Instead, string? Tried, IReadOnlyList<ReportEvidence> All)
{
    /// <summary>Groups findings that say the same, worst first.</summary>
    public static IReadOnlyList<EvidenceGroup> Of(IEnumerable<ReportEvidence> all) =>
    [
        .. all.GroupBy(one => (one.Verdict.Outcome, Seen: Undated(one.Verdict.Seen), one.Verdict.Instead, one.Tried))
            .Select(same => new EvidenceGroup(same.Key.Outcome, same.Key.Seen, same.Key.Instead, same.Key.Tried, [.. same]))
            .OrderByDescending(group => Rank(group.Outcome))
            .ThenByDescending(group => group.All.Count),
    ];

    /// <summary>How much an outcome matters.</summary>
    public static int Rank(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.CannotBeDone => 3,
        VerdictOutcome.Differs => 2,
        VerdictOutcome.Holds => 1,
        _ => 0,
    };

    private static string Undated(string seen) => seen.Trim();
}
