using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Incidents;
using AikidoGitLabSim.Server.Certificates;
using AikidoGitLabSim.Server.Stubbing;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Switches faults on and off, and replays incidents. The stubs of a world say which faults are on.</summary>
/// <param name="stubs">The stubs of each world.</param>
/// <param name="time">The real time.</param>
/// <param name="authority">Whether there is HTTPS.</param>
internal sealed class FaultSwitch(WorldStubs stubs, TimeProvider time, TrustedAuthority authority)
{
    private const string HttpsCure = "start with --https, or options.UseHttps()";

    /// <summary>The names of all faults and incidents.</summary>
    public static IEnumerable<string> Names =>
        NamedFaults.All.Select(fault => fault.Name).Concat(IncidentList.All.Select(incident => incident.Name));

    /// <summary>What to do about a name that is none of theirs.</summary>
    public static string Cure(string name) => DidYouMean.Cure(name, Names, "see 'gitlab-sim faults'");

    /// <summary>Switches a fault on, or goes on to the next step of an incident.</summary>
    /// <exception cref="ArgumentException">There is no such fault.</exception>
    /// <exception cref="InvalidOperationException">It cannot be switched on here, see <see cref="ProblemOf"/>.</exception>
    public void On(WorldSlot slot, string name)
    {
        if (IncidentList.Find(name) is { } incident)
        {
            Step(slot, incident);
            return;
        }

        var fault = NamedFaults.Find(name) ?? throw Unknown(name);
        if (ProblemOf(slot, name) is { } problem)
            throw new InvalidOperationException($"{problem.What}; {problem.Cure}");
        Off(slot, name);
        foreach (var stub in fault.Stubs)
            stubs.Of(slot).Add(stub.ToMapping(stub.HasEffect ? FaultNames.WithEffect(name) : FaultNames.Of(name)));
    }

    /// <summary>Why a fault cannot be switched on in a world, and what to do; null: it can.</summary>
    public (string What, string Cure)? ProblemOf(WorldSlot slot, string name) => NamedFaults.Find(name) switch
    {
        { NeedsHttps: true } when !authority.IsUsed => WithoutHttps(name),
        { NeedsHttps: true } when slot.Name != WorldStore.DefaultName => (
            $"{name} is a fault of the connection, which all worlds share", "switch it on in the world default"),
        _ => null,
    };

    /// <summary>Why a fault needs HTTPS, and how to get it; null: it does not.</summary>
    public static (string What, string Cure)? ProblemWithoutHttps(string name) =>
        NamedFaults.Find(name) is { NeedsHttps: true } ? WithoutHttps(name) : null;

    /// <summary>What is wrong with the certificate that new connections are shown.</summary>
    /// <param name="slot">The default world.</param>
    public static CertificateFault CertificateOf(WorldSlot slot) => slot.Stubs?.Names is { } names
        ? names.Select(name => FaultNames.Parse(name).Fault).OfType<string>().Select(NamedFaults.Find)
            .FirstOrDefault(fault => fault?.NeedsHttps is true)?.Certificate ?? CertificateFault.None
        : CertificateFault.None;

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

    private static (string What, string Cure) WithoutHttps(string name) => ($"{name} needs HTTPS, which is off", HttpsCure);

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
