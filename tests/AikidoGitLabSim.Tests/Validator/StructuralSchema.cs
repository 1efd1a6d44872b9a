using System.Text.Json;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>
/// The part of JSON Schema that docs/validator-report.schema.json uses: type, const, enum, required, properties, additionalProperties: false,
/// items, pattern and $ref. A keyword that it does not know is a problem, so that the schema cannot outgrow it unseen.
/// </summary>
internal static class StructuralSchema
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "title", "description"];

    public static IEnumerable<string> Problems(JsonElement root, JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
        {
            "$ref" => Problems(root, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, at),
            "type" => Types(keyword.Value).Contains(TypeOf(value)) ? [] : [$"{at} is {TypeOf(value)}"],
            "const" => JsonElement.DeepEquals(keyword.Value, value) ? [] : [$"{at} is not {keyword.Value}"],
            "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)) ? [] : [$"{at} is {value}"],
            "pattern" => value.ValueKind != JsonValueKind.String || System.Text.RegularExpressions.Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, default, TimeSpan.FromSeconds(10)) ? [] : [$"{at} is {value}"],
            "required" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} lacks {name}"),
            "properties" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateObject()
                .SelectMany(property => value.TryGetProperty(property.Name, out var member) ? Problems(root, property.Value, member, $"{at}.{property.Name}") : []),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
                .Where(member => !schema.GetProperty("properties").TryGetProperty(member.Name, out _)).Select(member => $"{at} has {member.Name}, which the schema has not"),
            "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, index) => Problems(root, keyword.Value, item, $"{at}[{index}]")),
            var name when Silent.Contains(name) => [],
            var name => [$"the schema's {name} is not understood here"],
        });

    private static string[] Types(JsonElement types) => types.ValueKind == JsonValueKind.Array ? [.. types.EnumerateArray().Select(type => type.GetString()!)] : [types.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
