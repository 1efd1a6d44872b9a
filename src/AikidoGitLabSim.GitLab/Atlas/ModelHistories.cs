using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>
/// What changed in the model over the releases, other than in policies and in the catalogue of scopes. A class with a
/// <see cref="History{T}"/> names it in its own <c>Histories</c> and stands here; a test finds those that do not.
/// </summary>
public static class ModelHistories
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedHistory> All { get; } =
    [
        .. TokenExpiry.Histories,
        .. ExpiryMails.Histories,
        .. TokenFormat.Histories,
        .. Licence.Histories,
        .. InstanceLicence.Histories,
        .. BotDeletions.Histories,
        .. ServiceAccountAccess.Histories,
        .. ChangeSettings.Histories,
        .. RotateToken.Histories,
        .. RevokeToken.Histories,
        .. UseToken.Histories,
        .. ResourceRules.Histories,
        .. TokenRules.Histories,
        .. GitAccessRules.Histories,
        .. GitAuthenticationRules.Histories,
        .. TokenPageLayouts.Histories,
    ];
}
