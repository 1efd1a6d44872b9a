using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>JSON that is put together by name, without reflection, so that a native build writes the same.</summary>
public static class JsonText
{
    // For programs and terminals: quotes and angle brackets stay readable.
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Lines = new(OneLine) { WriteIndented = true };

    /// <summary>A list of strings.</summary>
    /// <param name="values">The strings, in order.</param>
    public static JsonArray List(IEnumerable<string> values) => List(values.Select(value => (JsonNode)value));

    /// <summary>A list.</summary>
    /// <param name="values">The elements, in order. None of them may be part of another document.</param>
    public static JsonArray List(IEnumerable<JsonNode?> values) => new([.. values]);

    /// <summary>The text on one line.</summary>
    /// <param name="json">The document.</param>
    public static string Readable(JsonNode json) => json.ToJsonString(OneLine);

    /// <summary>The text with one key a line.</summary>
    /// <param name="json">The document.</param>
    public static string Indented(JsonNode json) => json.ToJsonString(Lines);
}
