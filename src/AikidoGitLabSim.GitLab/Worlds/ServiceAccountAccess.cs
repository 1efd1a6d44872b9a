using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>Who may do what with service accounts (<c>ee/app/policies/ee/group_policy.rb</c>,
/// <c>doc/user/profile/service_accounts.md</c>).</summary>
public static class ServiceAccountAccess
{
    private static readonly VersionRange OwnersMayExists = VersionRange.From("17.5");

    /// <summary>What changed over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("permissions", "Owners may be let create service accounts outside of GitLab.com", OwnersMayExists,
            "doc/administration/settings/account_and_limit_settings.md"),
    ];

    /// <summary>Whether a user may see and manage the service accounts of a group or project: the Owner's, for a project the Maintainer's,
    /// or an administrator's right.</summary>
    public static bool CanManageServiceAccounts(this World world, ResourceRef resource, User? user) =>
        Licence.AllowsServiceAccounts(world.EditionOf(resource))
        && (Licence.AllowsServiceAccountsBelowTop(world.Edition) || world.IsTopLevel(resource))
        && (user is { IsAdmin: true } || world.LevelIn(resource, user) >= Rights.ManageServiceAccounts.In(resource.Kind));

    /// <summary>Whether who may manage them may make one: outside of GitLab.com administrators only, unless they let Owners.</summary>
    public static bool CanCreateServiceAccounts(this World world, User? user) =>
        user is { IsAdmin: true }
        || world.Edition.Offering == Offering.GitLabCom
        || (OwnersMayExists.Holds(world.Edition.Version) && world.Settings.OwnersMayCreateServiceAccounts);

    /// <summary>Whether the licence has room for one more service account.</summary>
    /// <param name="world">The world.</param>
    /// <param name="resource">For which group or project; null: for the instance.</param>
    public static bool HasRoomForServiceAccount(this World world, ResourceRef? resource)
    {
        var edition = resource is { } top ? world.EditionOf(top) : world.Edition;
        if (Licence.MostServiceAccounts(edition) is not { } most)
            return true;
        var accounts = world.Users.Rows.Where(user => user.Kind == UserKind.ServiceAccount);
        return (world.Edition.Offering == Offering.GitLabCom && resource is { } where
            ? accounts.Count(user => user.ProvisionedBy is { } by && world.RootOf(by) == world.RootOf(where))
            : accounts.Count()) < most;
    }

    private static bool IsTopLevel(this World world, ResourceRef resource) =>
        resource.Kind == ResourceKind.Group && world.Groups.Find(resource.Id) is { ParentId: null };

    private static long? RootOf(this World world, ResourceRef resource)
    {
        var group = resource.Kind == ResourceKind.Group
            ? world.Groups.Find(resource.Id)
            : world.Groups.Find(world.Projects.Find(resource.Id)?.GroupId ?? 0);
        while (group?.ParentId is { } parent)
            group = world.Groups.Find(parent);
        return group?.Id;
    }
}
