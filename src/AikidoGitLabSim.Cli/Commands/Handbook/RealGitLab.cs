using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>A GitLab that runs elsewhere. Aikido's page has no stand-in there, so that no token leaves it.</summary>
/// <param name="target">How it is reached.</param>
/// <param name="otherHosts">Hosts that serve the scripts and styles of its pages.</param>
internal sealed class RealGitLab(WalkTarget target, IReadOnlyList<string> otherHosts) : IGitLabHost
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Hosts => [target.GitLabUrl.Host, .. otherHosts];

    /// <inheritdoc/>
    public Task<WalkTarget> OpenAsync(string edition, TokenBranch token, CancellationToken cancellationToken) =>
        Task.FromResult(target with { Edition = edition });

    /// <inheritdoc/>
    public Task<bool> AnswersSameAsync(WalkTarget walked, string edition, TokenBranch token, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;
}
