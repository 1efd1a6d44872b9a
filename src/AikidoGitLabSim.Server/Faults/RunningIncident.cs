using System.Text.Json;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>The incident that a world replays.</summary>
/// <param name="Name">The incident.</param>
/// <param name="Step">The step that was carried out last, from 1; 0: none runs.</param>
internal sealed record RunningIncident(string Name, int Step) : INote<RunningIncident>
{
    /// <summary>None runs.</summary>
    public static RunningIncident None { get; } = new("", 0);

    /// <inheritdoc/>
    public static string Key => "incident";

    /// <inheritdoc/>
    public string ToJson() => JsonSerializer.Serialize(this, FaultJsonContext.Default.RunningIncident);

    /// <inheritdoc/>
    public static RunningIncident FromJson(string json) =>
        JsonSerializer.Deserialize(json, FaultJsonContext.Default.RunningIncident) ?? None;
}
