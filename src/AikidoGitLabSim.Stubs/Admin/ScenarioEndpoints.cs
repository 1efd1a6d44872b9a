using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>The calls on scenarios. A scenario is there as long as a stub names it.</summary>
internal static class ScenarioEndpoints
{
    /// <summary>All, with their states and stubs.</summary>
    public static AdminAnswer List(AdminRequest call) => AdminAnswer.Ok(new JObject
    {
        ["scenarios"] = new JArray(All(call.Server).Select(scenario => new JObject
        {
            ["id"] = scenario.Key,
            ["name"] = scenario.Key,
            ["state"] = call.Server.Scenarios[scenario.Key],
            ["possibleStates"] = new JArray(States(scenario).ToArray<object>()),
            ["mappings"] = new JArray(scenario.Select(stub => stub.ToJson()).ToArray<object>()),
        }).ToArray<object>()),
    });

    /// <summary>Puts all back to their start.</summary>
    public static AdminAnswer Reset(AdminRequest call)
    {
        call.Server.Scenarios.Reset();
        return AdminAnswer.Empty;
    }

    /// <summary>Puts one into a state; without one, to its start.</summary>
    public static AdminAnswer Set(AdminRequest call)
    {
        var name = Uri.UnescapeDataString(call.Name);
        if (All(call.Server).FirstOrDefault(scenario => scenario.Key == name) is not { } known)
            return AdminAnswer.Error(StatusCodes.Status404NotFound, $"Scenario {name} does not exist");
        var state = ScenarioStep.Started;
        if (call.Body.Length > 0)
        {
            var fields = call.Reader.ReadObject(call.Body);
            state = fields.Text("state") ?? state;
            fields.RefuseRest();
            fields.Problems.ThrowIfAny();
        }

        if (!States(known).Contains(state, StringComparer.Ordinal))
            return AdminAnswer.Error(StatusCodes.Status422UnprocessableEntity, $"Scenario {name} does not support state {state}");
        call.Server.Scenarios.Set(name, state);
        return AdminAnswer.Empty;
    }

    private static IEnumerable<IGrouping<string, StubMapping>> All(StubServer server) =>
        server.Table.NewestFirst.Where(stub => stub.Scenario is not null).GroupBy(stub => stub.Scenario!.Name, StringComparer.Ordinal);

    private static IEnumerable<string> States(IEnumerable<StubMapping> stubs) =>
        stubs.SelectMany(stub => new[] { stub.Scenario!.Required, stub.Scenario.Next }).OfType<string>().Prepend(ScenarioStep.Started)
            .Distinct(StringComparer.Ordinal);
}
