using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>What a walk has to find on one edition for one kind of token: a word for each step, in order.</summary>
/// <param name="Token">The kind of token.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Expected">ok, case, differs or no; then what GitLab shows, in quotes, where it matters.</param>
public sealed record WalkRow(TokenBranch Token, string Edition, params string[] Expected);
