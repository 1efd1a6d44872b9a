using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Changes what a world is rather than what is in it.</summary>
/// <param name="Edition">Another edition; null: the same.</param>
/// <param name="Settings">Other settings; null: the same.</param>
/// <param name="Clock">Another clock; null: the same.</param>
public sealed record Configure(Edition? Edition, WorldSettings? Settings, WorldClock? Clock) : Command<World>
{
    /// <inheritdoc/>
    public override Outcome<World> ApplyTo(World world)
    {
        var changed = world with
        {
            Edition = Edition ?? world.Edition,
            Settings = Settings ?? world.Settings,
            Clock = Clock ?? world.Clock,
            Licence = IsOtherPlan(world) ? null : world.Licence,
        };
        return Outcomes.Done(changed, changed);
    }

    // Another tier needs another licence, whose end is not known.
    private bool IsOtherPlan(World world) =>
        Edition is { } other && (other.Offering, other.Tier) != (world.Edition.Offering, world.Edition.Tier);
}
