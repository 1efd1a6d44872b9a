using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VerifyTests;

/// <summary>JSON as Verify writes it: names and values without quotation marks, two spaces a level.</summary>
internal static class JsonText
{
    // Verify numbers these (Guid_1, DateTime_1). This stand-in does not, so it asks to be told that they stay.
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static string Of(string? json, VerifySettings settings)
    {
        var text = new StringBuilder();
        Write(text, json is null ? null : JsonNode.Parse(json), 0, settings);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int level, VerifySettings settings)
    {
        if (node is JsonObject item)
            Write(text, '{', '}', item, level,
                property => Write(text.Append(property.Key).Append(": "), property.Value, level + 1, settings));
        else if (node is JsonArray list)
            Write(text, '[', ']', list, level, value => Write(text, value, level + 1, settings));
        else if (node is null)
            text.Append("null");
        else
            text.Append(node.GetValueKind() == JsonValueKind.String ? Text(node.GetValue<string>(), settings) : node.ToJsonString());
    }

    private static void Write<T>(StringBuilder text, char opening, char closing, ICollection<T> items, int level, Action<T> write)
    {
        text.Append(opening);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "\n" : ",\n").Append(' ', 2 * (level + 1));
            write(item);
            first = false;
        }

        if (!first)
            text.Append('\n').Append(' ', 2 * level);
        text.Append(closing);
    }

    private static string Text(string value, VerifySettings settings)
    {
        if (settings.ScrubsGuids && Guid.TryParse(value, out _))
            throw new NotSupportedException(
                "Verify would replace a GUID by its number, which this stand-in does not; add DontScrubGuids()");
        if (settings.ScrubsDateTimes
            && DateTimeOffset.TryParseExact(value, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new NotSupportedException(
                "Verify would replace a date by its number, which this stand-in does not; add DontScrubDateTimes()");
        return value.Contains('\n', StringComparison.Ordinal)
            ? throw new NotSupportedException(
                "Verify sets a value of several lines apart, which this stand-in does not; verify it by itself")
            : value;
    }
}
