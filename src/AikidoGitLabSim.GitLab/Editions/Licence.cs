using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>Which tier may have which kind of token, by offering.</summary>
public static class Licence
{
    /// <summary>Whether tokens of a group or project may be made.</summary>
    /// <remarks>
    /// Only GitLab.com asks for a paid tier, and for groups one that is not a trial; a personal namespace has no plan there
    /// (<c>ee/app/policies/ee/group_policy.rb</c> and <c>project_policy.rb</c>, <c>doc/user/group/settings/group_access_tokens.md</c>).
    /// </remarks>
    /// <param name="edition">The edition.</param>
    /// <param name="kind">Tokens of what.</param>
    /// <param name="trial">Whether the top-level group is on trial.</param>
    /// <param name="personal">Whether it is in a personal namespace.</param>
    public static bool Allows(Edition edition, ResourceKind kind, bool trial, bool personal = false) =>
        edition.Offering != Offering.GitLabCom
        || (!personal && edition.Tier != Tier.Free && (kind == ResourceKind.Project || !trial));

    /// <summary>Whether service accounts may be made: Premium and Ultimate (<c>doc/api/service_accounts.md</c>).</summary>
    public static bool AllowsServiceAccounts(Edition edition) => edition.Tier != Tier.Free;
}
