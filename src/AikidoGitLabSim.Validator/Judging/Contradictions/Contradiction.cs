using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Judging.Contradictions;

/// <summary>Two things that GitLab says and that cannot both be so.</summary>
/// <param name="Probes">The exchanges in which it says them.</param>
/// <param name="Find">What is said, in words that follow a colon; null when there is no contradiction.</param>
internal sealed record Contradiction(ImmutableArray<string> Probes, Func<Case, string?> Find);
