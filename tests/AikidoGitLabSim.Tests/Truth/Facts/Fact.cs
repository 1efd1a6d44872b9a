using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>One thing that is known of GitLab: a request and what it answers, in a range of releases.</summary>
internal sealed record Fact(string Id, string Area, string? Since, string? Until, string Given, JsonObject Request, JsonObject Expect)
{
    private static readonly HashSet<string> Keys =
    [
        "id", "area", "since", "until", "given", "request", "expect", "source", "certainty", "note", "since_note",
        "edition", "settings", "plan_limits", "before",
    ];

    /// <summary>Why the line is no fact; null: it is one. A malformed line is an error of its own, not of the run.</summary>
    public string? Problem { get; private init; }

    /// <summary>Offering and tier, where the fact names them.</summary>
    public string? Edition { get; private init; }

    /// <summary>Settings of the world, as in a world file.</summary>
    public JsonObject Settings { get; private init; } = [];

    /// <summary>Requests and movements of the clock that go before the fact's own request.</summary>
    public IReadOnlyList<JsonObject> Before { get; private init; } = [];

    public string Method => Request["method"]!.GetValue<string>();

    public string Path => Request["path"]!.GetValue<string>();

    public string Token => Request["token"]!.GetValue<string>();

    /// <summary>Reads a line of the facts.</summary>
    public static Fact Parse(string line)
    {
        try
        {
            return Read(JsonNode.Parse(line)!.AsObject());
        }
        catch (Exception malformed) when (malformed
            is FormatException or JsonException or InvalidOperationException or NullReferenceException)
        {
            return new Fact(IdOf(line), "malformed", null, null, "", [], []) { Problem = malformed.Message };
        }
    }

    private static Fact Read(JsonObject row)
    {
        string? Text(string key) => row[key]?.GetValue<string>();
        if (row.Select(pair => pair.Key).FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
            throw new FormatException($"a fact has no key '{unknown}'; the keys are {string.Join(' ', Keys)}");
        Expectation.Check(row["expect"]!.AsObject());
        FactRequest.Check(row["request"]!.AsObject());
        TokenVocabulary.Parse(row["request"]!["token"]!.GetValue<string>());
        return new Fact(Text("id")!, Text("area")!, Text("since"), Text("until"), Text("given") ?? "", row["request"]!.AsObject(),
            row["expect"]!.AsObject())
        {
            Edition = Text("edition"),
            Settings = PlanLimits.Into(row["settings"] as JsonObject, row["plan_limits"] as JsonObject),
            Before = [.. (row["before"] as JsonArray ?? []).Select(step => step!.AsObject())],
        };
    }

    private static string IdOf(string line)
    {
        const string start = "\"id\": \"";
        var at = line.IndexOf(start, StringComparison.Ordinal);
        return at < 0 ? line[..Math.Min(40, line.Length)] : line[(at + start.Length)..].Split('"')[0];
    }
}
