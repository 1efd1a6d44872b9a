using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Moments;

/// <summary>Reads parts of a moment file that have to be there.</summary>
internal static class MomentJson
{
    /// <summary>A text, or a value as text.</summary>
    public static string Text(JsonObject from, string key) => Part(from, key).ToString();

    /// <summary>A whole number.</summary>
    public static int Number(JsonObject from, string key) => Part(from, key).GetValue<int>();

    /// <summary>A list.</summary>
    public static JsonArray List(JsonObject from, string key) => Part(from, key).AsArray();

    /// <summary>A list of texts.</summary>
    public static IEnumerable<string> Texts(JsonObject from, string key) =>
        List(from, key).Select(part => part?.ToString() ?? throw new FormatException($"{key} has an empty part"));

    /// <summary>A map.</summary>
    public static JsonObject Map(JsonObject from, string key) => Part(from, key).AsObject();

    private static JsonNode Part(JsonObject from, string key) => from[key] ?? throw new FormatException($"{key} is missing");
}
