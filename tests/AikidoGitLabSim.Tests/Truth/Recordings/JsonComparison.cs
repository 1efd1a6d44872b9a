using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Compares the simulator's JSON with the recorded one: keys, their order, kinds, ids by reference, determined values.</summary>
internal sealed class JsonComparison(References references, RecordedInstance? instance = null)
{
    public IEnumerable<string> Differences(JsonNode? recorded, JsonNode? simulated, string path = "$") => (recorded, simulated) switch
    {
        (JsonObject left, JsonObject right) => Keys(left, right, path).Concat(Values(left, right, path)),
        (JsonArray left, JsonArray right) when left.Count == right.Count =>
            left.SelectMany((item, index) => Differences(item, right[index], $"{path}[{index}]")),
        (JsonArray left, JsonArray right) => [$"{path} has {right.Count} items instead of {left.Count}"],
        _ when Kind(recorded) != Kind(simulated) => [$"{path} is {Kind(simulated)} instead of {Kind(recorded)}"],
        _ => [],
    };

    private static IEnumerable<string> Keys(JsonObject recorded, JsonObject simulated, string path)
    {
        var expected = recorded.Select(pair => pair.Key).ToList();
        var actual = simulated.Select(pair => pair.Key).ToList();
        foreach (var key in expected.Except(actual))
            yield return $"{path} lacks {key}";
        foreach (var key in actual.Except(expected))
            yield return $"{path} has {key} beyond the recorded";
        if (!expected.Intersect(actual).SequenceEqual(actual.Intersect(expected)))
            yield return $"{path} has its keys in another order: {string.Join(',', actual.Intersect(expected))}";
    }

    private IEnumerable<string> Values(JsonObject recorded, JsonObject simulated, string path) =>
        recorded.Where(pair => simulated.ContainsKey(pair.Key))
            .SelectMany(pair => Value(recorded, simulated, pair.Key, $"{path}.{pair.Key}"));

    private IEnumerable<string> Value(JsonObject recorded, JsonObject simulated, string key, string path)
    {
        var (left, right) = (recorded[key], simulated[key]);
        return NatureBound.Nullness.ContainsKey(key) && (left is null || right is null)
            ? []
            : Named(recorded, simulated, key, path) ?? Compared(left, right, key, path);
    }

    // Ids and user names differ by nature; each has to be replaced by the same one everywhere.
    private IEnumerable<string>? Named(JsonObject recorded, JsonObject simulated, string key, string path)
    {
        if (!NatureBound.ForeignIds.Contains(key) && Ids.Of(recorded, key) is { } kind && recorded.Number(key) is { } expected
            && simulated.Number(key) is { } actual)
            return Unless(references.Bind(kind, expected, actual), $"{path} is {actual}, which is not the recorded {expected}");
        if (key == "username" && recorded.Text(key) is { } name && simulated.Text(key) is { } newName)
            return Unless(references.BindUsername(name, newName), $"{path} is {newName}, which is not the recorded {name}");
        return null;
    }

    private IEnumerable<string> Compared(JsonNode? left, JsonNode? right, string key, string path)
    {
        if (instance?.ForeignValues.ContainsKey(path) == true)
            return Unless(Kind(left) == Kind(right), $"{path} is {Kind(right)} instead of {Kind(left)}");
        return NatureBound.Determined.Contains(key) && !JsonNode.DeepEquals(left, right)
            ? [$"{path} is {Show(right)} instead of {Show(left)}"]
            : Differences(left, right, path);
    }

    private static IEnumerable<string> Unless(bool holds, string difference) => holds ? [] : [difference];

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";
}
