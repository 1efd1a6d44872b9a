using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>Which tier may have which kind of token, by offering.</summary>
public static class Licence
{
    private const string ServiceAccounts = "doc/user/profile/service_accounts.md and doc/api/service_accounts.md";
    private const string BelowTop = "gitlab-org/gitlab MR 225485: flags on for GitLab.com in 18.10, gone after";

    private const string PlanLimits = "doc/user/project/settings/project_access_tokens.md; gitlab-org/gitlab MR 113111 and MR 115394";

    private static readonly History<int?> TrialProjectTokens = new(new HistoryRow<int?>("15.11", 1, PlanLimits));

    private static readonly VersionRange FreeServiceAccounts = VersionRange.From("18.11");
    private static readonly VersionRange BelowTopOnGitLabCom = VersionRange.From("18.10");
    private static readonly VersionRange BelowTopElsewhere = VersionRange.From("18.11");

    /// <summary>What changed over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("permissions", "service accounts on Free, up to 100", FreeServiceAccounts, ServiceAccounts) with
        {
            Concerns = edition => edition.Tier == Tier.Free && edition.IsEnterprise,
        },
        NamedHistory.Of("permissions", "active project access tokens of a trial",
            TrialProjectTokens) with { Concerns = edition => edition.Offering == Offering.GitLabCom },
        NamedHistory.Of("permissions", "service accounts of subgroups and projects", BelowTopOnGitLabCom,
            BelowTop) with { Concerns = edition => edition.Offering == Offering.GitLabCom },
        NamedHistory.Of("permissions", "service accounts of subgroups and projects", BelowTopElsewhere,
            BelowTop) with { Concerns = edition => edition.Offering != Offering.GitLabCom },
    ];

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

    /// <summary>Whether service accounts may be made: on Premium and Ultimate, later up to a number on Free, too.</summary>
    /// <remarks>The Community Edition has none: <c>ee/lib/api/service_accounts.rb</c>.</remarks>
    public static bool AllowsServiceAccounts(Edition edition) =>
        edition.IsEnterprise && (edition.Tier != Tier.Free || FreeServiceAccounts.Holds(edition.Version));

    /// <summary>
    /// How many active project access tokens there may be in a top-level group and all below it; null: any number. A trial of GitLab.com
    /// has one
    /// (plan limit <c>project_access_token_limit</c>); group access tokens have no limit by plan, a trial has none of them.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="trial">Whether the top-level group is on trial.</param>
    public static int? MostProjectTokens(Edition edition, bool trial) =>
        trial && edition.Offering == Offering.GitLabCom ? TrialProjectTokens.At(edition.Version) : null;

    /// <summary>How many service accounts there may be: on GitLab.com in a top-level group and all below it, elsewhere in the instance;
    /// null: any number.</summary>
    public static int? MostServiceAccounts(Edition edition) => edition.Tier == Tier.Free ? 100 : null;

    /// <summary>Whether subgroups and projects may have service accounts, not only top-level groups.</summary>
    public static bool AllowsServiceAccountsBelowTop(Edition edition) =>
        (edition.Offering == Offering.GitLabCom ? BelowTopOnGitLabCom : BelowTopElsewhere).Holds(edition.Version);
}
