using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Walking.Targets;

/// <summary>Provides the GitLabs that pages are carried out on.</summary>
public interface IGitLabHost : IAsyncDisposable
{
    /// <summary>The host names that a walk may reach; every other host is blocked.</summary>
    IReadOnlyList<string> Hosts { get; }

    /// <summary>Provides a GitLab of an edition on which no other walk is made.</summary>
    /// <param name="edition">The edition, such as <c>gitlab.com/premium/19.6</c>.</param>
    /// <param name="token">The kind of token that the walk makes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<WalkTarget> OpenAsync(string edition, TokenBranch token, CancellationToken cancellationToken);

    /// <summary>
    /// Whether an edition answers every request of a finished walk as the edition of that walk did: a browser would show the same pages.
    /// </summary>
    /// <param name="walked">Where the walk was made.</param>
    /// <param name="edition">The other edition.</param>
    /// <param name="token">The kind of token that the walk made.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>False where they differ, and where a host cannot tell.</returns>
    Task<bool> AnswersSameAsync(WalkTarget walked, string edition, TokenBranch token, CancellationToken cancellationToken);
}
