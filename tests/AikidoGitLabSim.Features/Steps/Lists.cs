using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Lists as scenarios write them: words between commas.</summary>
public static class Lists
{
    public static string[] Of(string words) => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static JsonArray Array(string words) => [.. Of(words).Select(word => (JsonNode)word)];

    /// <summary>A list in an answer, as scenarios write it; with a key: that of each item.</summary>
    public static string Text(JsonNode? list, string? key = null) =>
        string.Join(", ", list!.AsArray().Select(item => (key is null ? item : item![key])!.ToString()));
}
