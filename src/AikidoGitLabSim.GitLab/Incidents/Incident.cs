using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Incidents;

/// <summary>Something that happened to a real GitLab, replayed in a world step by step.</summary>
/// <param name="Name">Its name, as commands and calls take it.</param>
/// <param name="Summary">What happened, in one sentence.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Steps">What happened, in order.</param>
public sealed record Incident(string Name, string Summary, string Source, ImmutableArray<IncidentStep> Steps);
