using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What GitLab answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Text)
{
    private readonly Lazy<JsonNode?> _json = new(() => Parse(Text));

    /// <summary>The headers, by name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public JsonNode? Json => _json.Value;

    public bool IsYes => (int)Status is >= 200 and < 300;

    /// <summary>The answer in one line: <c>yes</c>, or the status and GitLab's own words.</summary>
    public string InShort => IsYes ? "yes" : WithStatus(Words);

    private string Words => Json switch
    {
        JsonObject body when body["error_description"] is { } description && !IsAboutScopes(body) => $"{body["error"]}: {description}",
        JsonObject body => (body["message"] ?? body["error"])?.ToString() ?? Text,
        _ => Text,
    };

    // The description of a refused scope is the same sentence always; the code says it shorter.
    private static bool IsAboutScopes(JsonObject body) =>
        body["error"]?.ToString() is "insufficient_scope" or "insufficient_granular_scope";

    private string WithStatus(string words) =>
        words.StartsWith($"{(int)Status} ", StringComparison.Ordinal) ? words : $"{(int)Status} {words}";

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
