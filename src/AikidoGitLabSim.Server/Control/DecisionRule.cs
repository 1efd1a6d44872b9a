namespace AikidoGitLabSim.Server.Control;

/// <summary>What became of one rule.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Outcome">How it ended, in a word.</param>
/// <param name="Source">Where GitLab has it.</param>
/// <param name="Holds">The releases that have it.</param>
public sealed record DecisionRule(string Rule, string Outcome, string Source, string Holds);
