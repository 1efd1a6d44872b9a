namespace AikidoGitLabSim.Server.Moments;

/// <summary>The scenario that failed at a moment.</summary>
/// <param name="Feature">The title of its feature.</param>
/// <param name="Name">Its title.</param>
/// <param name="Step">The step that failed; null: it failed in none.</param>
/// <param name="Error">The error, without secrets.</param>
public sealed record MomentScenario(string Feature, string Name, string? Step, string Error);
