namespace AikidoGitLabSim.Handbook.Verdicts;

/// <summary>What holds of one statement on one edition, for one kind of token.</summary>
/// <param name="Edition">The edition, such as <c>gitlab.com/premium/19.6</c>.</param>
/// <param name="Token">The branch that was followed.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Seen">What GitLab shows or does, in one sentence; for <see cref="VerdictOutcome.NotCheckable"/> the reason.</param>
/// <param name="Instead">What the page should say on this edition; null where nothing needs to change.</param>
public sealed record Verdict(string Edition, TokenBranch Token, VerdictOutcome Outcome, string Seen, string? Instead = null);
