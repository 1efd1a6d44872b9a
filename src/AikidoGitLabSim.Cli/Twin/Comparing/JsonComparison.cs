using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>Compares the simulator's JSON with the real one: keys, their order, kinds, ids by reference, determined values.</summary>
/// <param name="references">Which simulated thing a real one is.</param>
/// <param name="surroundings">What is not GitLab's own in the real answers; null: nothing.</param>
internal sealed partial class JsonComparison(References references, ISurroundings? surroundings = null)
{
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);

    /// <summary>What was not compared, each with the reason.</summary>
    public IReadOnlyCollection<string> Skipped => _skipped;

    /// <summary>In what the simulator's JSON differs.</summary>
    public IEnumerable<Difference> Differences(JsonNode? recorded, JsonNode? simulated, string path = "$") => (recorded, simulated) switch
    {
        (JsonObject left, JsonObject right) => Keys(left, right, path).Concat(Values(left, right, path)),
        (JsonArray left, JsonArray right) when left.Count == right.Count =>
            left.SelectMany((item, index) => Differences(item, right[index], $"{path}[{index}]")),
        (JsonArray left, JsonArray right) => Count(left.Count, right.Count, path),
        _ when KindOf(recorded) != KindOf(simulated) => OtherKind(recorded, simulated, path),
        _ => [],
    };

    private IEnumerable<Difference> Count(int expected, int actual, string path) => path != "$" && Skips(path, "how many parts it has")
        ? []
        : [new($"{path} has {actual} items instead of {expected}",
            string.Create(CultureInfo.InvariantCulture, $"the answer's {path} has {expected} items"))];

    private IEnumerable<Difference> OtherKind(JsonNode? recorded, JsonNode? simulated, string path) =>
        (recorded is null || simulated is null) && path != "$" && Skips(path, "whether it is set")
            ? []
            : [new($"{path} is {KindOf(simulated)} instead of {KindOf(recorded)}", $"the answer's {path} is {KindOf(recorded)}")];

    // By key, since lists have many of the same.
    private bool Skips(string path, string what)
    {
        if (surroundings is not { ShowsMoreData: true })
            return false;
        _skipped.Add($"{Index().Replace(path, "[]")}: {what} is data of the instance");
        return true;
    }

    private static IEnumerable<Difference> Keys(JsonObject recorded, JsonObject simulated, string path)
    {
        var expected = recorded.Select(pair => pair.Key).ToList();
        var actual = simulated.Select(pair => pair.Key).ToList();
        foreach (var key in expected.Except(actual))
            yield return new($"only GitLab has {path}.{key}", $"the answer has {path}.{key}");
        foreach (var key in actual.Except(expected))
            yield return new($"only the simulator has {path}.{key}", $"the answer has no {path}.{key}");
        var common = expected.Intersect(actual).ToList();
        if (!common.SequenceEqual(actual.Intersect(expected)))
        {
            yield return new($"{path} has its keys in another order: {string.Join(',', actual.Intersect(expected))}",
                $"the answer's {path} has its keys in the order {string.Join(", ", common)}");
        }
    }

    private IEnumerable<Difference> Values(JsonObject recorded, JsonObject simulated, string path) =>
        recorded.Where(pair => simulated.ContainsKey(pair.Key))
            .SelectMany(pair => Value(recorded, simulated, pair.Key, $"{path}.{pair.Key}"));

    private IEnumerable<Difference> Value(JsonObject recorded, JsonObject simulated, string key, string path)
    {
        var (left, right) = (recorded[key], simulated[key]);
        return NatureBound.Nullness.ContainsKey(key) && (left is null || right is null)
            ? []
            : Named(recorded, simulated, key, path) ?? Compared(left, right, key, path);
    }

    // Ids and user names differ by nature; each has to be replaced by the same one everywhere.
    private IEnumerable<Difference>? Named(JsonObject recorded, JsonObject simulated, string key, string path)
    {
        if (!NatureBound.ForeignIds.Contains(key) && Ids.Of(recorded, key) is { } kind && recorded.Number(key) is { } expected
            && simulated.Number(key) is { } actual)
            return Unless(references.Bind(kind, expected, actual), new($"{path} is {actual}, which is not the recorded {expected}"));
        if (key == "username" && recorded.Text(key) is { } name && simulated.Text(key) is { } newName)
            return Unless(references.BindUsername(name, newName), new($"{path} is {newName}, which is not the recorded {name}"));
        return null;
    }

    private IEnumerable<Difference> Compared(JsonNode? left, JsonNode? right, string key, string path)
    {
        if (surroundings?.ForeignValue(path) is not null)
        {
            return Unless(KindOf(left) == KindOf(right),
                new($"{path} is {KindOf(right)} instead of {KindOf(left)}", $"the answer's {path} is {KindOf(left)}"));
        }

        return NatureBound.Determined.Contains(key) && !JsonNode.DeepEquals(left, right)
            ? [new($"{path} is {Show(right)} instead of {Show(left)}", $"the answer's {path} is exactly {Show(left)}")]
            : Differences(left, right, path);
    }

    private static IEnumerable<Difference> Unless(bool holds, Difference difference) => holds ? [] : [difference];

    private static string KindOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, 1000)]
    private static partial Regex Index();
}
