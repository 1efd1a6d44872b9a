using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Walking;

/// <summary>The outcome of walking one branch of the page.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Token">The branch that was followed.</param>
/// <param name="Statements">The statements of the branch, in the order of the page.</param>
/// <param name="Unsaid">What GitLab needs and the page leaves out, a sentence each.</param>
public sealed record WalkedBranch(
    string Edition, TokenBranch Token, IReadOnlyList<WalkedStatement> Statements, IReadOnlyList<string> Unsaid)
{
    /// <summary>
    /// The edition that was walked in a browser, where this one answers every request of that walk in the same way; null where this
    /// edition was walked itself.
    /// </summary>
    public string? SameAs { get; init; }

    /// <summary>What the walk found, for an edition that answers every request of it in the same way.</summary>
    /// <param name="edition">The other edition.</param>
    public WalkedBranch On(string edition) => this with
    {
        Edition = edition,
        Statements = [.. Statements.Select(one => one with { Verdict = one.Verdict with { Edition = edition }, SameAs = Edition })],
        SameAs = Edition,
    };
}
