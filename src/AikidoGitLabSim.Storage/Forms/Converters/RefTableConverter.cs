using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Storage.Forms.Converters;

/// <summary>A table of refs as default branch and refs.</summary>
internal sealed class RefTableConverter : JsonConverter<RefTable>
{
    public override RefTable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = JsonSerializer.Deserialize(ref reader, StorageJson.Default.RefTableForm)
            ?? throw new JsonException("a table of refs is an object");
        return new RefTable(form.DefaultBranch, form.Refs);
    }

    public override void Write(Utf8JsonWriter writer, RefTable value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        new RefTableForm(value.DefaultBranch, new SortedDictionary<string, string>(value.Refs, StringComparer.Ordinal)),
        StorageJson.Default.RefTableForm);
}
