using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Replays;

/// <summary>The parameters of a kept request, written as a query or as a JSON body. Those of the path are in the path.</summary>
internal static class SentParameters
{
    /// <summary>The parameters that are not part of the path.</summary>
    /// <param name="request">The request.</param>
    public static IEnumerable<KeyValuePair<string, object?>> Of(DecisionContext request) => request.Parameters.All
        .Where(row => !request.Policy.Template.Contains($"{{{row.Key}}}", StringComparison.Ordinal)
            && !request.Policy.Template.Contains($"{{*{row.Key}}}", StringComparison.Ordinal));

    /// <summary>A parameter as pairs of a query; null: a query cannot hold it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static IEnumerable<KeyValuePair<string, string>>? Pairs(string name, object? value) => value switch
    {
        IDictionary<string, object?> { Count: 1 } map when Text(map.First().Value) is { } text =>
            [new($"{name}[{map.First().Key}]", text)],
        IDictionary<string, object?> => null,
        IEnumerable<object?> list => list.Any(item => Text(item) is null)
            ? null
            : list.Select(item => KeyValuePair.Create($"{name}[]", Text(item)!)),
        _ => Text(value) is { } text ? [new(name, text)] : null,
    };

    /// <summary>Parameters as the JSON of a body.</summary>
    /// <param name="parameters">The parameters.</param>
    public static JsonObject Json(IEnumerable<KeyValuePair<string, object?>> parameters) =>
        new(parameters.Select(row => KeyValuePair.Create(row.Key, Node(row.Value))));

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        long whole => JsonValue.Create(whole),
        double number => JsonValue.Create(number),
        IDictionary<string, object?> map => Json(map),
        IEnumerable<object?> list => new JsonArray([.. list.Select(Node)]),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static string? Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
