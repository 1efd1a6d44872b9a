using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>Writes the usage of tokens. The serializer is generated at build time, for native builds.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UsageAnswer))]
internal sealed partial class AtlasJsonContext : JsonSerializerContext
{
    /// <summary>Leaves quotes and angle brackets readable: the answers are for programs and terminals.</summary>
    public static AtlasJsonContext Readable { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
