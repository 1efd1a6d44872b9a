using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>One scope that a token may carry.</summary>
/// <param name="Name">GitLab's word for it.</param>
/// <param name="Exists">The releases that offer it.</param>
/// <param name="Holders">Which tokens may be given it.</param>
/// <param name="Source">Where GitLab says so.</param>
public sealed record Scope(string Name, VersionRange Exists, ScopeHolders Holders, string Source);
