using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Walking;

/// <summary>The outcome of walking one branch of the page.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Token">The branch that was followed.</param>
/// <param name="Statements">The statements of the branch, in the order of the page.</param>
/// <param name="Unsaid">What GitLab needs and the page leaves out, a sentence each.</param>
public sealed record WalkedBranch(
    string Edition, TokenKind Token, IReadOnlyList<WalkedStatement> Statements, IReadOnlyList<string> Unsaid);
