using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Replays;

namespace AikidoGitLabSim.Server.Exports;

/// <summary>
/// Writes exported requests as mappings in WireMock's format: each request gets the answer that it got. A request that was answered
/// differently over time goes through the states of a scenario.
/// </summary>
internal static class MappingWriter
{
    private const string Started = "Started";

    // Of the header that carries a token, only that there is one is asked: the value is not known here.
    private const string Any = ".+";

    private static readonly string[] Headers =
    [
        "Content-Type", "Content-Disposition", "Link", "Location", "Retry-After", "WWW-Authenticate", "X-Total", "X-Total-Pages", "X-Page",
        "X-Per-Page", "X-Next-Page", "X-Prev-Page",
    ];

    /// <summary>Writes the file.</summary>
    /// <param name="steps">The steps.</param>
    public static string Write(ImmutableArray<ExportStep> steps)
    {
        var mappings = steps.OfType<ExportStep.Sent>()
            .GroupBy(sent => JsonText.Readable(Request(sent.Request)), StringComparer.Ordinal)
            .SelectMany((group, at) => Chain(at + 1, Changes(group)))
            .ToList();
        return JsonText.Indented(new JsonObject
        {
            ["mappings"] = JsonText.List(mappings),
            ["meta"] = new JsonObject { ["total"] = mappings.Count },
        }) + "\n";
    }

    private static List<ExportStep.Sent> Changes(IEnumerable<ExportStep.Sent> group)
    {
        var changes = new List<ExportStep.Sent>();
        foreach (var sent in group)
        {
            if (changes.Count == 0 || JsonText.Readable(Response(changes[^1].Answer)) != JsonText.Readable(Response(sent.Answer)))
                changes.Add(sent);
        }

        return changes;
    }

    private static IEnumerable<JsonNode> Chain(int number, List<ExportStep.Sent> changes)
    {
        foreach (var (at, sent) in changes.Index())
        {
            var mapping = new JsonObject { ["name"] = NameOf(sent) };
            if (changes.Count > 1)
            {
                mapping["scenarioName"] = string.Create(CultureInfo.InvariantCulture, $"request {number}");
                mapping["requiredScenarioState"] = State(at);
                if (at < changes.Count - 1)
                    mapping["newScenarioState"] = State(at + 1);
            }

            mapping["request"] = Request(sent.Request);
            mapping["response"] = Response(sent.Answer);
            yield return mapping;
        }
    }

    private static string State(int at) => at == 0 ? Started : string.Create(CultureInfo.InvariantCulture, $"{at + 1}");

    private static string NameOf(ExportStep.Sent sent) =>
        $"{sent.Request.Method} {sent.Request.Target}{(sent.Token is { } token ? $" with the token {token.Label}" : "")}";

    private static JsonObject Request(ReplayedRequest request)
    {
        var pattern = new JsonObject { ["method"] = request.Method, ["urlPath"] = request.Path };
        var query = new JsonObject(request.Query.GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)Values([.. group.Select(pair => pair.Value)]))));
        if (SentToken.ParameterOf(request.Token.Place) is { } parameter)
            query[parameter] = new JsonObject { ["matches"] = Any };
        if (query.Count > 0)
            pattern["queryParameters"] = query;
        pattern["headers"] = TokenHeaders(request);
        if (request.Body is { } body)
            pattern["bodyPatterns"] = JsonText.List([new JsonObject { ["equalToJson"] = JsonText.Readable(body) }]);
        return pattern;
    }

    private static JsonObject Values(ImmutableArray<string> values) => values is [var one]
        ? new JsonObject { ["equalTo"] = one }
        : new JsonObject
        {
            ["hasExactly"] = JsonText.List(values.Select(JsonNode? (value) => new JsonObject { ["equalTo"] = value })),
        };

    private static JsonObject TokenHeaders(ReplayedRequest request)
    {
        var place = request.Token.Place;
        var headers = new JsonObject
        {
            ["PRIVATE-TOKEN"] = Sent(place == TokenPlace.PrivateToken, Any),
            ["Authorization"] = Sent(place is TokenPlace.Bearer or TokenPlace.Basic, $"{place} {Any}"),
        };
        if (request.Sudo is { } sudo)
            headers["Sudo"] = new JsonObject { ["equalTo"] = sudo };
        return headers;
    }

    private static JsonObject Sent(bool isSent, string pattern) =>
        isSent ? new JsonObject { ["matches"] = pattern } : new JsonObject { ["absent"] = true };

    private static JsonObject Response(ReplayedAnswer answer)
    {
        var response = new JsonObject { ["status"] = answer.Status };
        var headers = new JsonObject(Headers.Where(answer.Headers.ContainsKey)
            .Select(name => KeyValuePair.Create(name, (JsonNode?)answer.Headers[name])));
        if (headers.Count > 0)
            response["headers"] = headers;
        if (answer.Body.Length == 0)
            return response;
        if (answer.Text is { } text)
            response["body"] = text;
        else
            response["base64Body"] = Convert.ToBase64String(answer.Body);
        return response;
    }
}
