using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Cli.Twin.Recorded;

/// <summary>Goes through JSON.</summary>
internal static class JsonWalk
{
    /// <summary>Every object in it, outermost first.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(pair => Objects(pair.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    public static long? Number(this JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue(out long number) ? number : null;

    public static string? Text(this JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A number that has to be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static long RequiredNumber(this JsonObject json, string key) =>
        json.Number(key) ?? throw new InvalidDataException($"the answer has no number '{key}'");

    /// <summary>A text that has to be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static string RequiredText(this JsonObject json, string key) =>
        json.Text(key) ?? throw new InvalidDataException($"the answer has no text '{key}'");

    public static bool? Flag(this JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;
}
