using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Pictures;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>What was found of a statement on one edition, for one kind of token.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Tried">What the walk did; null where the verdict comes from tables.</param>
/// <param name="Pictures">The pictures of it.</param>
internal sealed record ReportEvidence(Verdict Verdict, string? Tried, IReadOnlyList<StepPicture> Pictures)
{
    /// <summary>The edition on which a browser showed it; null where that is the verdict's own.</summary>
    public string? SameAs { get; init; }
}
