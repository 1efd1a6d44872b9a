using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>Which tier may have which kind of token, by offering.</summary>
public static class Licence
{
    /// <summary>Whether tokens of a group or project may be made.</summary>
    /// <remarks>
    /// Only GitLab.com asks for a paid tier, and for groups one that is not a trial
    /// (<c>ee/app/policies/ee/group_policy.rb</c>, <c>doc/user/group/settings/group_access_tokens.md</c>).
    /// </remarks>
    public static bool Allows(Edition edition, ResourceKind kind, bool trial) =>
        edition.Offering != Offering.GitLabCom
        || (edition.Tier != Tier.Free && (kind == ResourceKind.Project || !trial));

    /// <summary>Whether service accounts may be made: Premium and Ultimate (<c>doc/api/service_accounts.md</c>).</summary>
    public static bool AllowsServiceAccounts(Edition edition) => edition.Tier != Tier.Free;
}
