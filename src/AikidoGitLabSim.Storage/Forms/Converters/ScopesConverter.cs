using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Storage.Forms.Converters;

/// <summary>Scopes as a list of names, in the order in which they were asked for.</summary>
internal sealed class ScopesConverter : JsonConverter<ScopeSet>
{
    public override ScopeSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var names = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("scopes are a list");
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            names.Add(reader.GetString() ?? "");
        return names.Find(name => !ScopeCatalogue.Knows(name)) is { } unknown
            ? throw new JsonException($"'{unknown}' is not a scope that this version knows")
            : ScopeSet.Of(names);
    }

    public override void Write(Utf8JsonWriter writer, ScopeSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var name in value.Names)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
