using System.Text.Json;
using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary>Writes the events of the workbench. The serializer is generated at build time, for native builds.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EventBatch))]
internal sealed partial class WorkbenchJsonContext : JsonSerializerContext;
