using AikidoGitLabSim.Stubs.Matching;
using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>A stub: what it takes and what it answers. A value.</summary>
internal sealed record StubMapping
{
    /// <summary>The priority of a stub without a priority of its own.</summary>
    public const int DefaultPriority = 5;

    /// <summary>The id of the mapping.</summary>
    public Guid Id { get; init; }

    /// <summary>Its name, if it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Lower ones are asked first.</summary>
    public int Priority { get; init; } = DefaultPriority;

    /// <summary>Counts up with every stub that is added: of two with the same priority the newer answers.</summary>
    public long Index { get; init; }

    /// <summary>The pattern that a request must match.</summary>
    public required RequestPattern Request { get; init; }

    /// <summary>The response to a matching request.</summary>
    public required StubResponse Response { get; init; }

    /// <summary>Its part in a scenario; null: none.</summary>
    public ScenarioStep? Scenario { get; init; }

    /// <summary>What its author wrote beside it.</summary>
    public JObject? Metadata { get; init; }

    /// <summary>The mapping's own JSON.</summary>
    public required JObject Source { get; init; }

    /// <summary>As the admin API shows it: with its id under both names, and WireMock's defaults.</summary>
    public JObject ToJson()
    {
        var request = (JObject?)Source["request"]?.DeepClone() ?? [];
        request["method"] ??= "ANY";
        var response = (JObject?)Source["response"]?.DeepClone() ?? [];
        if (response["status"] is null)
            response.AddFirst(new JProperty("status", StatusCodes.Status200OK));
        var shown = new JObject { ["id"] = Id.ToString() };
        if (Name is not null)
            shown["name"] = Name;
        shown["request"] = request;
        shown["response"] = response;
        shown["uuid"] = Id.ToString();
        foreach (var property in Source.Properties().Where(property => !shown.ContainsKey(property.Name)))
            shown[property.Name] = property.Value.DeepClone();
        return shown;
    }
}
