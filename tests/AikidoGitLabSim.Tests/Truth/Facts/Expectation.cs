using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Compares an answer with what a fact expects; every difference is a sentence.</summary>
internal sealed class Expectation(JsonObject expect, TextPattern pattern)
{
    private static readonly HashSet<string> Known =
    [
        "status", "headers", "headers_absent", "body", "body_contains", "count", "count_of", "json", "json_path", "json_keys",
        "json_absent", "keys_ordered",
    ];

    /// <summary>Says which key of an expectation has no meaning.</summary>
    /// <exception cref="FormatException">There is such a key.</exception>
    public static void Check(JsonObject expect)
    {
        if (expect.Select(pair => pair.Key).FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            throw new FormatException($"expect has no key '{unknown}'; the keys are {string.Join(' ', Known)}");
    }

    public IEnumerable<string> Differences(Answer answer)
    {
        Check(expect);
        return Status(answer).Concat(Headers(answer)).Concat(Body(answer)).Concat(Keys(answer)).Concat(Json(answer)).Concat(Paths(answer))
            .Concat(Counts(answer));
    }

    private IEnumerable<string> Status(Answer answer)
    {
        if (expect["status"] is { } status && status.GetValue<int>() != answer.Status)
            yield return $"status {answer.Status} instead of {status}: {Shorten(answer.Body)}";
    }

    private IEnumerable<string> Headers(Answer answer)
    {
        foreach (var (name, value) in expect["headers"] as JsonObject ?? [])
        {
            var expected = value!.GetValue<string>();
            if (!answer.Headers.TryGetValue(name, out var actual))
                yield return $"header {name} is missing";
            else if (!pattern.Matches(expected, actual))
                yield return $"header {name} is '{actual}' instead of '{expected}'";
        }

        foreach (var name in Texts("headers_absent").Where(answer.Headers.ContainsKey))
            yield return $"header {name} is there: '{answer.Headers[name]}'";
    }

    private IEnumerable<string> Body(Answer answer)
    {
        if (expect["body"]?.GetValue<string>() is { } body && pattern.Literal(body) != answer.Body)
            yield return $"body is '{Shorten(answer.Body)}' instead of '{Shorten(body)}'";
        foreach (var part in Texts("body_contains").Where(part => !answer.Body.Contains(pattern.Literal(part), StringComparison.Ordinal)))
            yield return $"body '{Shorten(answer.Body)}' lacks '{part}'";
        if (expect["count"] is { } count && (answer.Json as JsonArray)?.Count != count.GetValue<int>())
            yield return $"{(answer.Json as JsonArray)?.Count.ToString() ?? "no"} items instead of {count}";
    }

    private IEnumerable<string> Keys(Answer answer)
    {
        string[] expected = [.. Texts("json_keys")];
        string[] absent = [.. Texts("json_absent")];
        if (expected.Length + absent.Length == 0)
            yield break;

        var items = Objects(answer.Json).ToList();
        if (items.Count == 0 && expected.Length > 0)
            yield return $"no JSON object to have keys: {Shorten(answer.Body)}";
        foreach (var keys in items.Select(item => item.Select(pair => pair.Key).ToList()))
        {
            if (expect["keys_ordered"]?.GetValue<bool>() == true && !keys.SequenceEqual(expected))
                yield return $"keys are {string.Join(',', keys)}";
            foreach (var key in expected.Except(keys))
                yield return $"key {key} is missing";
            foreach (var key in absent.Intersect(keys))
                yield return $"key {key} is there";
        }
    }

    private IEnumerable<string> Json(Answer answer) =>
        expect["json"] is { } json ? new JsonSubset(pattern).Differences(json, answer.Json, "$") : [];

    /// <summary><c>json_path</c>: what stands at a path, such as <c>$[0].user.id</c>.</summary>
    private IEnumerable<string> Paths(Answer answer)
    {
        foreach (var (path, value) in expect["json_path"] as JsonObject ?? [])
        {
            if (!JsonPath.TryFind(answer.Json, path, out var found))
                yield return $"there is no {path}: {Shorten(answer.Body)}";
            foreach (var difference in new JsonSubset(pattern).Differences(value, found, path))
                yield return difference;
        }
    }

    /// <summary><c>count_of</c>: how many items or keys what stands at a path has.</summary>
    private IEnumerable<string> Counts(Answer answer)
    {
        foreach (var (path, value) in expect["count_of"] as JsonObject ?? [])
        {
            int? count = JsonPath.TryFind(answer.Json, path, out var found)
                ? found switch { JsonArray list => list.Count, JsonObject one => one.Count, _ => null }
                : null;
            if (count != value!.GetValue<int>())
                yield return $"{path} has {count?.ToString(CultureInfo.InvariantCulture) ?? "no"} items instead of {value}";
        }
    }

    private IEnumerable<string> Texts(string key) => expect[key]?.AsArray().Select(item => item!.GetValue<string>()) ?? [];

    private static IEnumerable<JsonObject> Objects(JsonNode? json) => json switch
    {
        JsonObject one => [one],
        JsonArray many => many.OfType<JsonObject>(),
        _ => [],
    };

    private static string Shorten(string text) => (text.Length <= 300 ? text : text[..300] + "…").ReplaceLineEndings(" ");
}
