using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Incidents;

/// <summary>The incidents that can be replayed.</summary>
public static class IncidentList
{
    /// <summary>All of them, oldest first.</summary>
    public static ImmutableArray<Incident> All { get; } = [UpgradeTo16.Incident, MassExpiry.Incident, BotDeletion.Incident];

    /// <summary>The incident with a name, or null.</summary>
    public static Incident? Find(string name) => All.FirstOrDefault(incident => incident.Name == name);
}
