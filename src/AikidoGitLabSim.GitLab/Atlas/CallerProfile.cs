using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>A caller of the atlas: kind of token, scopes, permissions and role. The token is active; group and project are
/// private.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Scopes">Its scopes.</param>
/// <param name="InGroup">The access level in the group that is named.</param>
/// <param name="InProject">The access level in the project that is named, which lies in that group.</param>
public sealed record CallerProfile(TokenKind Kind, ScopeSet Scopes, AccessLevel InGroup, AccessLevel InProject)
{
    /// <summary>The permissions of a fine-grained token.</summary>
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>Whether the user administers the instance.</summary>
    public bool IsAdmin { get; init; }
}
