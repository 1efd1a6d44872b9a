using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Moments;

/// <summary>Parameters of requests as JSON and back, without secrets.</summary>
internal static class MomentValues
{
    /// <summary>A parameter as JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static JsonNode? Write(DecisionContext request, string name, object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(Shown(request, name, text)),
        bool truth => JsonValue.Create(truth),
        long whole => JsonValue.Create(whole),
        double number => JsonValue.Create(number),
        IDictionary<string, object?> map => new JsonObject(
            map.Select(row => KeyValuePair.Create(row.Key, Write(request, row.Key, row.Value)))),
        IEnumerable<object?> list => new JsonArray([.. list.Select(item => Write(request, "", item))]),
        _ => JsonValue.Create(SecretNames.Replacement),
    };

    private static string Shown(DecisionContext request, string name, string text) =>
        IsSecret(request, name, text) ? SecretNames.Replacement : text;

    private static bool IsSecret(DecisionContext request, string name, string text) =>
        SecretNames.Matches(name) || TokenTraces.AreIn(request, text);

    /// <summary>A parameter from JSON.</summary>
    /// <param name="json">The JSON.</param>
    public static object? Read(JsonNode? json) => json switch
    {
        JsonObject map => map.ToDictionary(row => row.Key, row => Read(row.Value), StringComparer.Ordinal),
        JsonArray list => list.Select(Read).ToList(),
        JsonValue value => Read(value.GetValue<JsonElement>()),
        _ => null,
    };

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        _ => null,
    };
}
