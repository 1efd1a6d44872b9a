using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Contradictions;

/// <summary>Two things that GitLab says and that cannot both be so.</summary>
/// <param name="Probes">The exchanges in which it says them.</param>
/// <param name="Find">What is said, in words that follow a colon; null when there is no contradiction.</param>
internal sealed record Contradiction(ImmutableArray<string> Probes, Func<Answers, string?> Find);
