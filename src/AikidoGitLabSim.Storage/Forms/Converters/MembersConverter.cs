using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Storage.Forms.Converters;

/// <summary>Members, or groups that a resource is shared with, as an object: id and access level, lowest id first.</summary>
internal sealed class MembersConverter : JsonConverter<ImmutableDictionary<long, AccessLevel>>
{
    public override ImmutableDictionary<long, AccessLevel> Read(ref Utf8JsonReader reader, Type typeToConvert,
        JsonSerializerOptions options)
    {
        var members = ImmutableDictionary.CreateBuilder<long, AccessLevel>();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("members are an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = long.Parse(reader.GetString() ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
            reader.Read();
            members[id] = (AccessLevel)reader.GetInt32();
        }

        return members.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<long, AccessLevel> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (id, level) in value.OrderBy(member => member.Key))
            writer.WriteNumber(id.ToString(CultureInfo.InvariantCulture), (int)level);
        writer.WriteEndObject();
    }
}
