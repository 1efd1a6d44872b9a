using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Carries out what the daily jobs of a GitLab do between two times, in order: trials and licences end, bots are deleted, mails
/// are sent. How often it is called in between makes no difference.</summary>
/// <param name="Until">Up to when, in the world's time, UTC.</param>
public sealed record PassTime(DateTimeOffset Until) : Command<World>
{
    /// <inheritdoc/>
    public override Outcome<World> ApplyTo(World world)
    {
        if (world.LivedUntil >= Until)
            return Outcomes.Done(world, world);
        var next = world.HasJobsDue(Until) ? Live(world) : world;
        next = next with { LivedUntil = Until };
        return Outcomes.Done(next, next);
    }

    // Everything that is due happens at the time of a job.
    private World Live(World world) => DueEvents.Between(world, world.LivedUntil.GetValueOrDefault(), Until)
        .Aggregate(world, (lived, due) => due.ApplyTo(lived)).WithoutDeparted();
}
