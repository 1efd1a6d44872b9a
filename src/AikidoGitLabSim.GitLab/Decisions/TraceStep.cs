namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>What became of one rule in a decision.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record TraceStep(Rule Rule, TraceOutcome Outcome);
