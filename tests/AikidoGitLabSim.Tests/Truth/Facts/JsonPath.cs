using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Finds what stands at a path: <c>$</c>, then <c>.key</c> and <c>[number]</c>, from the end when negative.</summary>
internal static partial class JsonPath
{
    /// <exception cref="FormatException">The text is not such a path.</exception>
    public static bool TryFind(JsonNode? json, string path, out JsonNode? found)
    {
        if (Form().Match(path) is not { Success: true } match)
            throw new FormatException($"'{path}' is not a path such as $[0].user.id");

        found = json;
        foreach (var step in match.Groups["step"].Captures.Select(capture => capture.Value))
        {
            if (!TryStep(found, step, out found))
                return false;
        }

        return true;
    }

    private static bool TryStep(JsonNode? json, string step, out JsonNode? found)
    {
        found = null;
        if (step[0] == '.')
            return json is JsonObject owner && owner.TryGetPropertyValue(step[1..], out found);
        var index = int.Parse(step.AsSpan(1, step.Length - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (json is not JsonArray list || (index < 0 ? index += list.Count : index) < 0 || index >= list.Count)
            return false;
        found = list[index];
        return true;
    }

    [GeneratedRegex(@"^\$(?<step>\.[A-Za-z0-9_-]+|\[-?\d+\])*$", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
