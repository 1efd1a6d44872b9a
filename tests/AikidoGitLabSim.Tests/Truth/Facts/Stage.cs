using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>The surroundings in which a fact is asked.</summary>
internal sealed class Stage
{
    /// <summary>The world, with users, groups, projects and tokens keyed by name.</summary>
    public required JsonObject World { get; init; }

    /// <summary>Offering and tier.</summary>
    public string Edition { get; private set; } = "self-managed/ultimate";

    /// <summary>Projects or groups that are there for their number only.</summary>
    public Dictionary<string, int> Crowd { get; } = [];

    /// <summary>Requests that go before the fact's own.</summary>
    public List<JsonObject> Prelude { get; } = [];

    /// <summary>Requests that show what the fact's own has done.</summary>
    public List<JsonObject> Aftermath { get; } = [];

    /// <summary>What is expected of the answer beyond the fact's own words.</summary>
    public List<JsonObject> AlsoExpect { get; } = [];

    public void Dress(JsonObject stage)
    {
        if (stage["world"] is JsonObject world)
            JsonMerge.Into(World, world);
        Edition = stage["edition"]?.GetValue<string>() ?? Edition;
        foreach (var (what, count) in stage["crowd"] as JsonObject ?? [])
            Crowd[what] = count!.GetValue<int>();
        Prelude.AddRange(Objects(stage["prelude"]));
        Aftermath.AddRange(Objects(stage["aftermath"]));
        if (stage["alsoExpect"] is JsonObject expected)
            AlsoExpect.Add(expected);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => list?.AsArray().OfType<JsonObject>() ?? [];
}
