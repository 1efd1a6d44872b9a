using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>A route: its law, and what it does once that is satisfied.</summary>
/// <param name="Law">What has to hold.</param>
/// <param name="Handle">What it does.</param>
internal sealed record RestRoute(RouteLaw Law, Func<Call, Answer> Handle);
