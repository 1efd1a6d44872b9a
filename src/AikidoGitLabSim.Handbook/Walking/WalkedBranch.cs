using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Claims;

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

    /// <summary>Why GitLab makes no token there, in its own words; null where it makes one.</summary>
    internal string? Refusal { get; init; }

    /// <summary>The same walk with those statements only that a reader needs.</summary>
    /// <param name="applies">Whether a statement is for the reader.</param>
    internal WalkedBranch For(Func<Statement, bool> applies) =>
        this with { Statements = [.. Statements.Where(one => applies(one.Statement))] };

    /// <summary>What the walk found, for an edition that answers every request of it in the same way.</summary>
    /// <param name="edition">The other edition.</param>
    internal WalkedBranch On(string edition) =>
        this with { Edition = edition, Statements = [.. Statements.Select(one => On(edition, one))], SameAs = Edition };

    // What a statement says of a tier depends on the edition itself, beside its pages.
    private WalkedStatement On(string edition, WalkedStatement one) => TierClaim.Check(one.Statement, edition, Token, Refusal) is { } found
        ? new(one.Statement, new Verdict(edition, Token, found.Outcome, found.Seen, found.Instead), found.Tried, one.Pictures)
        : one with { Verdict = one.Verdict with { Edition = edition }, SameAs = Edition };
}
