using System.Collections.Concurrent;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Branches;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Handbook.Walking;

/// <summary>Finished walks, and the editions that they hold for too because those answer every request in the same way.</summary>
/// <param name="host">Provides the GitLabs.</param>
internal sealed class SameWalks(IGitLabHost host)
{
    private const int MostComparisons = 8;
    private const int ReleasesOfAYear = 12;

    private readonly ConcurrentQueue<(WalkTarget Target, WalkedBranch Walk)> _walks = new();

    /// <summary>Keeps a walk that was made in a browser.</summary>
    public void Add(WalkTarget target, WalkedBranch walk) => _walks.Enqueue((target, walk));

    /// <summary>The result of a walk that holds for an edition; null where a browser has to show it.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="token">The kind of token.</param>
    /// <param name="instructions">The instructions that apply there.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<WalkedBranch?> FindAsync(
        string edition, TokenBranch token, IReadOnlyList<Statement> instructions, CancellationToken cancellationToken)
    {
        var likely = _walks.Where(one => one.Walk.Token == token && InstructionsOf(one.Walk).SequenceEqual(instructions));
        foreach (var (target, walk) in likely.OrderBy(one => Distance(one.Walk.Edition, edition)).Take(MostComparisons).ToList())
        {
            if (await host.AnswersSameAsync(target, edition, token, cancellationToken))
                return walk.On(edition);
        }

        return null;
    }

    private static IEnumerable<Statement> InstructionsOf(WalkedBranch walk) =>
        walk.Statements.Select(found => found.Statement).Where(statement => statement.Action is not null);

    // Neighbours are the most alike, so that few comparisons are needed.
    private static int Distance(string one, string other) =>
        TargetEdition.Parse(one) is { } first && TargetEdition.Parse(other) is { } second
        ? (2 * Math.Abs(Releases(first) - Releases(second))) + (first.Tier == second.Tier ? 0 : 1)
            + (first.Offering == second.Offering ? 0 : 1)
        : int.MaxValue;

    private static int Releases(Knowledge.EditionName edition) => (edition.Major * ReleasesOfAYear) + edition.Minor;
}
