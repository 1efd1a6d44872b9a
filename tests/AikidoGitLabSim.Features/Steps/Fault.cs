namespace AikidoGitLabSim.Features.Steps;

/// <summary>Faults of GitLab or the network, as stubs.</summary>
public static class Fault
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["slow"] = ["""{ "request": {}, "response": { "proxyBaseUrl": "next:", "fixedDelayMilliseconds": 200 } }"""],
        ["too slow"] = ["""{ "request": {}, "response": { "proxyBaseUrl": "next:", "fixedDelayMilliseconds": 60000 } }"""],
        ["a body that drips"] =
            ["""{ "request": {}, "response": { "body": "[{\"id\": 1}]", "chunkedDribbleDelay": { "numberOfChunks": 6, "totalDuration":"""
                + """ 60000 } } }"""],
        ["down"] = [Connection("EMPTY_RESPONSE")],
        ["the connection is reset"] = [Connection("CONNECTION_RESET_BY_PEER")],
        ["chunks are garbage"] = [Connection("MALFORMED_RESPONSE_CHUNK")],
        ["answers are garbage"] = [Connection("RANDOM_DATA_THEN_CLOSE")],
        ["flapping"] = Flapping("""{ "status": 502, "body": "Bad Gateway" }"""),
        ["rate-limited for a moment"] =
            Flapping("""{ "status": 429, "headers": { "Content-Type": "text/plain", "Retry-After": "0" }, "body": "Retry later\n" }"""),
        ["rate-limited"] =
            ["""{ "request": {}, "response": { "status": 429, "headers":"""
                + """ { "Content-Type": "text/plain", "Retry-After": "60", "RateLimit-Remaining": "0" }, "body": "Retry later\n" } }"""],
        ["in maintenance"] =
            ["""{ "request": {}, "response": { "status": 503, "headers": { "Content-Type": "text/html" }, "body": "<!DOCTYPE"""
                + """ html><title>Maintenance</title>" } }"""],
        ["failing"] =
            ["""{ "request": {}, "response": { "status": 500, "headers":"""
                + """ { "Content-Type": "application/json", "X-Gitlab-Meta": "{\"correlation_id\":\"01J0\",\"version\":\"1\"}","""
                + """ "X-Request-Id": "01J0" }, "jsonBody": { "message": "500 Internal Server Error" } } }"""],
        ["an edge turns requests away with a page"] = [Edge(403)],
        ["an edge asks to sign in with a page"] = [Edge(401)],
        ["an edge answers well with a page"] = [Edge(200)],
        ["JSON is cut off"] =
            ["""{ "request": {}, "response": { "headers": { "Content-Type": "application/json" }, "body": "{\"id\": 1, \"na" } }"""],
        ["answers end in the middle"] =
            ["""{ "request": {}, "response": { "headers": { "Content-Type": "application/json", "Content-Length": "500" }"""
                + """, "body": "{\"id\": 1, \"na" } }"""],
    };

    /// <summary>The mappings that cause a fault.</summary>
    public static IReadOnlyList<string> Mappings(string name) => Known.TryGetValue(name, out var mappings)
        ? mappings
        : throw new InvalidOperationException($"'{name}' is not a known fault. Known are: {string.Join(", ", Known.Keys)}");

    private static string Connection(string fault) => $$"""{ "request": {}, "response": { "fault": "{{fault}}" } }""";

    private static string Edge(int status) =>
        $$"""{ "request": {}, "response": { "status": {{status}}, "headers": { "Content-Type": "text/html;"""
            + $$""" charset=UTF-8", "Server": "edge" }, "body": "<!DOCTYPE html><title>Just a moment</title>" } }""";

    // Fails at the first request, answers the second, and so on.
    private static string[] Flapping(string failure) =>
    [
        $$"""{ "scenarioName": "flapping", "requiredScenarioState": "Started", "newScenarioState": "up","""
            + $$""" "request": {}, "response": {{failure}} }""",
        """{ "scenarioName": "flapping", "requiredScenarioState": "up", "newScenarioState": "Started", "request": {}, "response":"""
            + """ { "proxyBaseUrl": "next:" } }""",
    ];
}
