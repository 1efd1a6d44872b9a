using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>A route of git over HTTP: its policy, and what it does for an allowed request.</summary>
/// <param name="Policy">What has to hold.</param>
/// <param name="HandleAsync">Answers the request; the result is null when git has answered.</param>
internal sealed record GitRoute(RoutePolicy Policy, Func<GitContext, Task<Answer?>> HandleAsync)
{
    /// <summary>Whether the body is read whole before the request is judged for the second time.</summary>
    public bool ReadsWants { get; init; }
}
