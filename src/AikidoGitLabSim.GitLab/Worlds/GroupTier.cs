using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>The tier of groups: on GitLab.com it belongs to the top-level group, elsewhere to the instance.</summary>
public static class GroupTier
{
    /// <summary>The edition as it holds in a group: Free where a trial ended (<c>doc/subscriptions/free_trials.md</c>).</summary>
    /// <param name="world">The world.</param>
    /// <param name="group">The group; null: a personal namespace.</param>
    public static Edition EditionOf(this World world, Group? group) =>
        world.Edition is { Offering: Offering.GitLabCom, Tier: not Tier.Free } edition && group is not null
            && world.RootOf(group).TrialEndedAt is not null
            ? edition with { Tier = Tier.Free }
            : world.Edition;

    /// <summary>The edition as it holds in a group or project.</summary>
    /// <param name="world">The world.</param>
    /// <param name="resource">The group or project.</param>
    public static Edition EditionOf(this World world, ResourceRef resource) => world.EditionOf(resource.Kind == ResourceKind.Group
        ? world.Groups.Find(resource.Id)
        : world.Groups.Find(world.Projects.Find(resource.Id)?.GroupId ?? 0));
}
