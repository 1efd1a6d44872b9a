using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Pictures;

namespace AikidoGitLabSim.Handbook.Walking;

/// <summary>A statement as one walk found it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Verdict">What holds of it.</param>
/// <param name="Tried">What the walk did, in one sentence.</param>
/// <param name="Pictures">The pictures of it, in order.</param>
public sealed record WalkedStatement(Statement Statement, Verdict Verdict, string Tried, IReadOnlyList<StepPicture> Pictures)
{
    /// <summary>A picture for the help page, cropped; null where the page has no picture there.</summary>
    public StepPicture? Figure { get; init; }

    /// <summary>The edition on which a browser showed it; null where that is the verdict's own.</summary>
    public string? SameAs { get; init; }
}
