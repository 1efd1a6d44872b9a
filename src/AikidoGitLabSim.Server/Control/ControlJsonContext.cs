using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Control;

/// <summary>The types that the control API writes as they are. The serializer is generated at build time, for native builds.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MadeWorld))]
[JsonSerializable(typeof(WorldSettings))]
[JsonSerializable(typeof(ImmutableArray<WorldFileProblem>))]
internal sealed partial class ControlJsonContext : JsonSerializerContext
{
    /// <summary>Leaves quotes and angle brackets readable: the answers are for programs and terminals.</summary>
    public static ControlJsonContext Readable { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
