using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Judging.Contradictions;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// Whether GitLab's answers agree with each other and with GitLab's own rules. An answer that cannot be true takes the
/// ground from under every other verdict, so that a contradiction is never a pass.
/// </summary>
internal static class ConsistencyCheck
{
    private static readonly ImmutableArray<Contradiction> All =
        [.. TokenContradictions.All, .. UserContradictions.All, .. ListContradictions.All, .. AnswerContradictions.All];

    public static Finding Judge(Case c)
    {
        ImmutableArray<(Contradiction Row, string Words)> found = [.. All.Select(row => (row, row.Find(c)!)).Where(pair => pair.Item2 is not null)];
        return found is []
            ? Finding.Pass("GitLab's answers agree with each other.")
            : Finding.Unknown(
                Codes.Contradiction, $"GitLab contradicts itself: {string.Join("; ", found.Select(pair => pair.Words))}.",
                "Believe no verdict here yet. Give GitLab's administrator the request ids, and see that nothing between you and it changes or keeps answers.") with
            { On = [.. found.SelectMany(pair => pair.Row.Probes).Distinct(StringComparer.Ordinal)] };
    }
}
