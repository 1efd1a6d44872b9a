using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>What the atlas says about one caller at one route.</summary>
/// <param name="Outcome">How far the caller comes.</param>
/// <param name="RefusedBy">The rule that refuses; null: none does, or there is no such route.</param>
public sealed record AtlasVerdict(AtlasOutcome Outcome, Rule? RefusedBy);
