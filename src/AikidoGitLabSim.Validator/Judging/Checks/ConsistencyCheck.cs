using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Judging.Contradictions;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// Whether GitLab's answers agree with each other and with GitLab's own rules. An answer that cannot be true takes the
/// ground from under every other verdict, so that a contradiction is never a pass.
/// </summary>
internal static class ConsistencyCheck
{
    private static readonly ImmutableArray<Contradiction> All =
        [.. TokenContradictions.All, .. UserContradictions.All, .. ListContradictions.All, .. AnswerContradictions.All];

    public static Finding Judge(Answers answers)
    {
        ImmutableArray<(Contradiction Row, string Words)> found = [.. All.SelectMany(row => Found(row, answers))];
        return found is []
            ? Finding.Pass("GitLab's answers agree with each other.")
            : Finding.Unknown(
                Codes.Contradiction, $"GitLab contradicts itself: {string.Join("; ", found.Select(pair => pair.Words))}.",
                "Do not rely on this report. Give GitLab's administrator the request ids, and check that no proxy changes or caches "
                    + "responses.") with
            { On = [.. found.SelectMany(pair => pair.Row.Probes).Distinct(StringComparer.Ordinal)] };
    }

    private static IEnumerable<(Contradiction Row, string Words)> Found(Contradiction row, Answers answers)
    {
        if (row.Find(answers) is { } words)
            yield return (row, words);
    }
}
