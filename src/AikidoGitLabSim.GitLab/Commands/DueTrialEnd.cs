using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>The trial of a top-level group of GitLab.com ends: the group is on the Free tier from then on.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Group">The group.</param>
public sealed record DueTrialEnd(DateTimeOffset At, Group Group) : DueEvent(At)
{
    /// <inheritdoc/>
    internal override World ApplyTo(World world) =>
        world.Groups.Find(Group.Id) is { } group ? world.WithGroup(group with { TrialEndedAt = At }) : world;
}
