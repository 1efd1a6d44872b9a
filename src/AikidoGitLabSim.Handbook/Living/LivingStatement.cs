using System.Globalization;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>A statement of the page with everything that is known of it.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Id">Its id in the catalogue; null where it has none.</param>
/// <param name="Evidence">What was found, by edition and kind of token.</param>
internal sealed record LivingStatement(int Number, Statement Statement, string? Id, IReadOnlyList<ReportEvidence> Evidence)
{
    /// <summary>The name by which the report refers to it.</summary>
    public string Name => Id ?? $"No. {Number}";

    /// <summary>Its number as the report's anchors write it.</summary>
    public string Key { get; } = Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The worst outcome over all editions.</summary>
    public VerdictOutcome Worst => Evidence.Select(one => one.Verdict.Outcome).DefaultIfEmpty(VerdictOutcome.NotCheckable)
        .MaxBy(EvidenceGroup.Rank);

    /// <summary>The finding on an edition; null where there is none.</summary>
    public ReportEvidence? On(string edition, TokenBranch token) =>
        Evidence.FirstOrDefault(one => one.Verdict.Edition == edition && one.Verdict.Token == token);
}
