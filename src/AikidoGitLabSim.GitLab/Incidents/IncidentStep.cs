using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Incidents;

/// <summary>One step of an incident.</summary>
/// <param name="Title">What happens.</param>
/// <param name="Sees">What a client sees then.</param>
/// <param name="Apply">What it makes of a world at a time of the world. Pure.</param>
/// <param name="Advance">The world's time after the step, from the time before; null: it does not change.</param>
public sealed record IncidentStep(
    string Title, string Sees, Func<World, DateTimeOffset, World> Apply, Func<DateTimeOffset, DateTimeOffset>? Advance = null);
