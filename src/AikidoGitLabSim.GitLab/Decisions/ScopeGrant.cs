using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>One scope registered on a class of endpoints.</summary>
/// <param name="Scope">Its name.</param>
/// <param name="ReadOnly">Whether it opens GET and HEAD only.</param>
/// <param name="Exists">The releases in which it is registered.</param>
public sealed record ScopeGrant(string Scope, bool ReadOnly, VersionRange Exists)
{
    /// <summary>Whether GitLab names it when it refuses; the refusal does not repeat what only some releases register twice.</summary>
    public bool Listed { get; init; } = true;
}
