using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Incidents;
using AikidoGitLabSim.Server.Stubbing;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Switches faults on and off, and replays incidents. The stubs of a world say which faults are on.</summary>
/// <param name="stubs">The stubs of each world.</param>
/// <param name="time">The real time.</param>
internal sealed class FaultSwitch(WorldStubs stubs, TimeProvider time)
{
    /// <summary>The names of all faults and incidents.</summary>
    public static IEnumerable<string> Names =>
        NamedFaults.All.Select(fault => fault.Name).Concat(IncidentList.All.Select(incident => incident.Name));

    /// <summary>What to do about a name that is none of theirs.</summary>
    public static string Cure(string name) => DidYouMean.Cure(name, Names, "see 'gitlab-sim faults'");

    /// <summary>Switches a fault on, or goes on to the next step of an incident.</summary>
    /// <exception cref="ArgumentException">There is no such fault.</exception>
    public void On(WorldSlot slot, string name)
    {
        if (IncidentList.Find(name) is { } incident)
        {
            Step(slot, incident);
            return;
        }

        var fault = NamedFaults.Find(name) ?? throw Unknown(name);
        Off(slot, name);
        foreach (var stub in fault.Stubs)
            stubs.Of(slot).Add(stub.ToMapping(stub.HasEffect ? FaultNames.WithEffect(name) : FaultNames.Of(name)));
    }

    /// <summary>Switches a fault off, or ends an incident; null: everything that is on.</summary>
    /// <exception cref="ArgumentException">There is no such fault.</exception>
    public static void Off(WorldSlot slot, string? name)
    {
        if (name is not null && !Names.Contains(name, StringComparer.Ordinal))
            throw Unknown(name);
        foreach (var fault in NamedFaults.All.Where(fault => name is null || fault.Name == name))
        {
            slot.Stubs?.RemoveNamed(FaultNames.Of(fault.Name));
            slot.Stubs?.RemoveNamed(FaultNames.WithEffect(fault.Name));
        }

        if (slot.Find<RunningIncident>() is { Step: > 0 } running && (name is null || running.Name == name))
            slot.Keep(RunningIncident.None);
    }

    /// <summary>Whether a fault is on.</summary>
    public static bool IsOn(WorldSlot slot, NamedFault fault) =>
        slot.Stubs?.Names.Any(name => FaultNames.Parse(name).Fault == fault.Name) is true;

    /// <summary>The step at which an incident is; 0: it does not run.</summary>
    public static int StepOf(WorldSlot slot, Incident incident) =>
        slot.Find<RunningIncident>() is { } running && running.Name == incident.Name ? running.Step : 0;

    private static ArgumentException Unknown(string name) => new($"there is no fault '{name}'; {Cure(name)}", nameof(name));

    private void Step(WorldSlot slot, Incident incident)
    {
        var step = StepOf(slot, incident) + 1;
        if (step > incident.Steps.Length)
            return;
        slot.Apply(new ReplayIncident(incident.Name, step, time.GetUtcNow()));
        slot.Keep(new RunningIncident(incident.Name, step));
    }
}
