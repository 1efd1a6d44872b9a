using AikidoGitLabSim.GitLab.Incidents;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Carries out one step of an incident.</summary>
/// <param name="Name">The incident.</param>
/// <param name="Step">The step, from 1.</param>
/// <param name="RealNow">The real time, UTC.</param>
public sealed record ReplayIncident(string Name, int Step, DateTimeOffset RealNow) : Command<World>
{
    /// <inheritdoc/>
    public override Outcome<World> ApplyTo(World world)
    {
        if (IncidentList.Find(Name)?.Steps.ElementAtOrDefault(Step - 1) is not { } step)
            return Outcomes.Refused<World>(world, Problem.Whole("Incident or step not found"));
        var now = world.Clock.Now(RealNow);
        var later = step.Advance?.Invoke(now) ?? now;
        var lived = new PassTime(later).ApplyTo(world).World;
        var next = step.Apply(later == now ? lived : lived with { Clock = lived.Clock.SetTo(later, RealNow) }, later);
        return Outcomes.Done(next, next);
    }
}
