using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>A stub of a fault.</summary>
/// <param name="Request">Which requests it is for, as WireMock's JSON.</param>
/// <param name="Response">What it answers, as WireMock's JSON.</param>
internal sealed record FaultStub(string Request, string Response)
{
    private const int First = 1;

    /// <summary>The response of a stub that passes requests on to GitLab.</summary>
    public const string PassesOn = """{ "proxyBaseUrl": "next:" }""";

    /// <summary>In which state of the fault it answers; null: in every one.</summary>
    public string? In { get; init; }

    /// <summary>The state that its answer leads to; null: none.</summary>
    public string? To { get; init; }

    /// <summary>Whether the effect of the fault applies to what it passes on.</summary>
    public bool HasEffect { get; init; }

    /// <summary>WireMock's JSON of the stub.</summary>
    /// <param name="name">The name that it gets; its scenario has the same.</param>
    public string ToMapping(string name)
    {
        var mapping = new JsonObject
        {
            ["name"] = name,
            ["priority"] = First,
            ["request"] = JsonNode.Parse(Request),
            ["response"] = JsonNode.Parse(Response),
        };
        if (In is not null || To is not null)
            mapping["scenarioName"] = name.Split('/')[0];
        if (In is not null)
            mapping["requiredScenarioState"] = In;
        if (To is not null)
            mapping["newScenarioState"] = To;
        return mapping.ToJsonString();
    }
}
