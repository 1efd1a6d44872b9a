using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Whether JSON holds what is expected: objects may have more keys, arrays and values are exact.</summary>
internal sealed class JsonSubset(TextPattern pattern)
{
    public IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string path) => (expected, actual) switch
    {
        (JsonObject some, JsonObject all) => some.SelectMany(pair => all.ContainsKey(pair.Key)
            ? Differences(pair.Value, all[pair.Key], $"{path}.{pair.Key}")
            : [$"{path}.{pair.Key} is missing"]),
        (JsonArray some, JsonArray all) when some.Count == all.Count =>
            some.SelectMany((item, index) => Differences(item, all[index], $"{path}[{index}]")),
        _ when Same(expected, actual) => [],
        _ => [$"{path} is {Show(actual)} instead of {Show(expected)}"],
    };

    private bool Same(JsonNode? expected, JsonNode? actual)
    {
        if (expected is null || actual is null)
            return expected is null && actual is null;
        return expected.GetValueKind() == JsonValueKind.String && actual.GetValueKind() == JsonValueKind.String
            ? pattern.Matches(expected.GetValue<string>(), actual.GetValue<string>())
            : JsonNode.DeepEquals(expected, actual);
    }

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";
}
