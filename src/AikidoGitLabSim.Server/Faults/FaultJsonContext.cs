using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>The form in which a world's log holds a running incident. The serializer is generated at build time, for native
/// builds.</summary>
[JsonSerializable(typeof(RunningIncident))]
internal sealed partial class FaultJsonContext : JsonSerializerContext;
