using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Sets whether group and project access tokens may be made below a top-level group
/// (<c>resource_access_token_creation_allowed</c>).</summary>
/// <param name="GroupId">The top-level group.</param>
/// <param name="Allowed">Whether they may.</param>
public sealed record AllowTokenCreation(long GroupId, bool Allowed) : Command<Group>
{
    /// <inheritdoc/>
    public override Outcome<Group> ApplyTo(World world)
    {
        if (world.Groups.Find(GroupId) is not { } group)
            return Outcomes.Refused<Group>(world, Problem.Whole("Group not found"));

        var changed = group with { AllowTokenCreation = Allowed };
        return Outcomes.Done(world.WithGroup(changed), changed);
    }
}
