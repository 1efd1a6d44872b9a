using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Storage.Forms.Converters;

/// <summary>A digest as 64 hexadecimal digits.</summary>
internal sealed class DigestConverter : JsonConverter<TokenDigest>
{
    public override TokenDigest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TokenDigest.FromHex(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, TokenDigest value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToHex());
}
