using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Places in JSON, such as <c>$[0].namespace.path</c>.</summary>
internal static partial class JsonPlace
{
    /// <summary>Whether there is a value at a place, and the value.</summary>
    public static (bool Exists, JsonNode? Node) Find(JsonNode? json, string place)
    {
        var (exists, node) = (true, json);
        foreach (Match part in Part().Matches(place))
        {
            (exists, node) = (node, part.Groups["key"].Value, part.Groups["index"]) switch
            {
                (JsonObject values, { Length: > 0 } key, _) => (values.ContainsKey(key), values[key]),
                (JsonArray list, _, { Success: true } index)
                    when int.Parse(index.ValueSpan, CultureInfo.InvariantCulture) is var at && at < list.Count => (true, list[at]),
                _ => (false, null),
            };
            if (!exists)
                return (false, null);
        }

        return (exists, node);
    }

    [GeneratedRegex(@"\.(?<key>[^.\[]+)|\[(?<index>\d+)\]", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
