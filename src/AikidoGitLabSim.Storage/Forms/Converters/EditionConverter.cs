using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Storage.Forms.Converters;

/// <summary>An edition as the command line writes it.</summary>
internal sealed class EditionConverter : JsonConverter<Edition>
{
    public override Edition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Edition.TryParse(reader.GetString(), out var edition, out var problem) ? edition : throw new JsonException(problem);

    public override void Write(Utf8JsonWriter writer, Edition value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
