using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>Which groups a user sees and belongs to: the question of <see cref="Access"/>, asked once for all groups
/// (<c>app/finders/groups_finder.rb</c>).</summary>
public sealed class GroupAccess
{
    private readonly World _world;
    private readonly User? _user;
    private readonly HashSet<long> _aboveProjects = [];
    private readonly HashSet<long> _aboveGroups = [];

    /// <summary>Computes which groups a user belongs to, for many questions about one world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="user">Who; null: an anonymous visitor.</param>
    public GroupAccess(World world, User? user)
    {
        (_world, _user) = (world, user);
        if (user is null or { IsAdmin: true })
            return;
        foreach (var project in world.Projects.Rows)
        {
            if (world.GroupOf(project) is { } group && !_aboveProjects.Contains(group.Id)
                && world.LevelIn(project, user) >= AccessLevel.Guest)
                _aboveProjects.UnionWith(world.Lineage(group).Select(ancestor => ancestor.Id));
        }

        foreach (var group in world.Groups.Rows.Where(group => group.Members.ContainsKey(user.Id)))
            _aboveGroups.UnionWith(world.Lineage(group).Select(ancestor => ancestor.Id));
    }

    /// <summary>Whether the user may see a group.</summary>
    public bool Sees(Group group) =>
        group.Visibility == Visibility.Public
        || (_user is not null
            && (group.Visibility == Visibility.Internal || _user.IsAdmin || _world.LevelIn(group, _user) >= AccessLevel.Guest))
        || _aboveProjects.Contains(group.Id);

    /// <summary>Whether the user is a member of a group, or of a group or project below it.</summary>
    public bool BelongsTo(Group group) =>
        _aboveProjects.Contains(group.Id) || _aboveGroups.Contains(group.Id) || _world.LevelIn(group, _user) >= AccessLevel.Guest;
}
