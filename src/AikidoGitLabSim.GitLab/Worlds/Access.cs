using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>What a user may do with groups and projects (<c>app/policies/group_policy.rb</c>, <c>project_policy.rb</c> and their EE
/// parts).</summary>
/// <remarks>A null user is an anonymous visitor.</remarks>
public static class Access
{
    /// <summary>The highest level a user holds in a group: directly, by a parent group, or as a direct member of a group that either is
    /// shared with.</summary>
    public static AccessLevel LevelIn(this World world, Group group, User? user)
    {
        if (user is null)
            return AccessLevel.None;
        var highest = AccessLevel.None;
        for (var ancestor = group; ancestor is not null; ancestor = ancestor.ParentId is { } parent ? world.Groups.Find(parent) : null)
            highest = Max(highest, Max(ancestor.Members.GetValueOrDefault(user.Id), world.SharedLevel(ancestor, user)));
        return highest;
    }

    /// <summary>The highest level a user holds in a project: directly, by its groups, by a group that it is shared with, or by owning the
    /// namespace.</summary>
    public static AccessLevel LevelIn(this World world, Project project, User? user)
    {
        if (user is null)
            return AccessLevel.None;
        if (project.OwnerId == user.Id)
            return AccessLevel.Owner;
        var direct = Max(project.Members.GetValueOrDefault(user.Id), world.SharedLevel(project, user));
        return world.GroupOf(project) is { } group ? Max(direct, world.LevelIn(group, user)) : direct;
    }

    /// <summary>The level a user holds in a group because it is shared with others, of which only direct members count
    /// (<c>app/models/group.rb</c>).</summary>
    public static AccessLevel SharedLevel(this World world, Group group, User user) => group.SharedWith.IsEmpty
        ? AccessLevel.None
        : Highest(world, group.SharedWith, user, static (_, shared, user) => shared.Members.GetValueOrDefault(user.Id));

    /// <summary>The level a user holds in a project because it is shared with groups, all of whose members count
    /// (<c>lib/gitlab/project_authorizations.rb</c>).</summary>
    public static AccessLevel SharedLevel(this World world, Project project, User user) => project.SharedWith.IsEmpty
        ? AccessLevel.None
        : Highest(world, project.SharedWith, user, static (world, shared, user) => world.LevelIn(shared, user));

    /// <summary>The group a project lies in, or null.</summary>
    public static Group? GroupOf(this World world, Project project) => project.GroupId is { } id ? world.Groups.Find(id) : null;

    /// <summary>Whether a user may see a group: by visibility, membership, or by a project anywhere below it
    /// (<c>has_projects</c>).</summary>
    public static bool CanSee(this World world, Group group, User? user) =>
        IsOpenTo(group.Visibility, user)
        || user is { IsAdmin: true }
        || world.LevelIn(group, user) >= Rights.See.InGroup
        || (user is not null
            && world.Projects.Rows.Any(project => world.LiesIn(project, group) && world.LevelIn(project, user) >= Rights.See.InProject));

    /// <summary>Whether a project lies in a group or in one below it.</summary>
    public static bool LiesIn(this World world, Project project, Group group) =>
        world.GroupOf(project) is { } parent && world.Lineage(parent).Any(ancestor => ancestor.Id == group.Id);

    /// <summary>Whether a user may see a project.</summary>
    public static bool CanSee(this World world, Project project, User? user) =>
        IsOpenTo(project.Visibility, user) || user is { IsAdmin: true } || world.LevelIn(project, user) >= Rights.See.InProject;

    /// <summary>Whether a user may read the code of a project they can see: on a private one, from Reporter on.</summary>
    public static bool CanReadCode(this World world, Project project, User? user) =>
        IsOpenTo(project.Visibility, user) || user is { IsAdmin: true } || world.LevelIn(project, user) >= Rights.ReadCode.InProject;

    /// <summary>Whether a user may list the members of a group: not who sees it only for the sake of a project below it.</summary>
    public static bool CanReadMembers(this World world, Group group, User? user) =>
        IsOpenTo(group.Visibility, user) || user is { IsAdmin: true } || world.LevelIn(group, user) >= AccessLevel.Guest;

    /// <summary>Whether a user may push to a project: from Developer on.</summary>
    public static bool CanPushCode(this World world, Project project, User? user) =>
        user is { IsAdmin: true } || world.LevelIn(project, user) >= Rights.PushCode.InProject;

    /// <summary>Whether a user may push to a protected branch of a project: by default from Maintainer on
    /// (<c>app/models/concerns/protected_ref_access.rb</c>).</summary>
    public static bool CanPushToProtected(this World world, Project project, User? user) =>
        user is { IsAdmin: true } || world.LevelIn(project, user) >= AccessLevel.Maintainer;

    /// <summary>Whether a user may list and revoke the tokens of a group (Owner) or project (Maintainer).</summary>
    public static bool CanReadTokens(this World world, ResourceRef resource, User? user) =>
        user is { IsAdmin: true } || LevelIn(world, resource, user) >= Rights.ReadTokens.In(resource.Kind);

    /// <summary>Whether a user may make and rotate tokens of a group or project.</summary>
    /// <remarks>
    /// Not on an unlicensed or trial group of GitLab.com, nor in a personal namespace there, which has no plan; not where the top-level
    /// group forbids it, and never by a bot:
    /// <c>project_bot_access</c> prevents both <c>create_</c> and <c>manage_resource_access_tokens</c>. A bot rotates itself at
    /// <c>self/rotate</c>.
    /// </remarks>
    public static bool CanManageTokens(this World world, ResourceRef resource, User? user)
    {
        var root = RootOf(world, resource);
        return world.CanReadTokens(resource, user)
            && (Rights.ManageTokens.ForBots || user is not { Kind: UserKind.ResourceBot })
            && root is not { AllowTokenCreation: false }
            && Licence.Allows(world.EditionOf(root), resource.Kind, root?.IsOnTrial ?? false, personal: root is null);
    }

    /// <summary>The level a user holds in a group or project.</summary>
    public static AccessLevel LevelIn(this World world, ResourceRef resource, User? user) => resource.Kind == ResourceKind.Group
        ? world.LevelIn(world.Groups.Get(resource.Id), user)
        : world.LevelIn(world.Projects.Get(resource.Id), user);

    private static AccessLevel Highest(World world, ImmutableDictionary<long, AccessLevel> shares, User user,
        Func<World, Group, User, AccessLevel> level) =>
        shares.Max(share =>
            world.Groups.Find(share.Key) is { } shared ? Min(share.Value, level(world, shared, user)) : AccessLevel.None);

    private static Group? RootOf(World world, ResourceRef resource)
    {
        var group = resource.Kind == ResourceKind.Group ? world.Groups.Find(resource.Id) : world.GroupOf(world.Projects.Get(resource.Id));
        return group is null ? null : world.RootOf(group);
    }

    private static bool IsOpenTo(Visibility visibility, User? user) =>
        visibility == Visibility.Public || (visibility == Visibility.Internal && user is not null);

    private static AccessLevel Min(AccessLevel left, AccessLevel right) => left < right ? left : right;

    private static AccessLevel Max(AccessLevel left, AccessLevel right) => left > right ? left : right;
}
