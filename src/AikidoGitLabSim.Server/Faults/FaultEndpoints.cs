using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Incidents;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Faults;

/// <summary><c>/_sim/worlds/{name}/faults</c>: which faults there are, and switching them.</summary>
internal static class FaultEndpoints
{
    private const string Path = "/worlds/{name}/faults";
    private const string Cure = "send {\"name\": \"down\"}; GET shows the names";

    /// <summary>Maps the calls.</summary>
    public static ControlGroup MapFaults(this ControlGroup control) => control
        .Map(HttpMethods.Get, Path, request => request.Store.TryGet(request.Name, out var slot)
            ? ControlJson.Ok(Describe(slot))
            : ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name)))
        .Map(HttpMethods.Post, Path, request => SwitchAsync(request, on: true))
        .Map(HttpMethods.Delete, Path, request => SwitchAsync(request, on: false));

    /// <summary>The faults and incidents of a world.</summary>
    public static JsonObject Describe(WorldSlot slot) => new()
    {
        ["world"] = slot.Name,
        ["faults"] = JsonText.List(NamedFaults.All.Select(fault => Describe(fault, slot))),
        ["incidents"] = JsonText.List(IncidentList.All.Select(incident => Describe(incident, slot))),
    };

    private static JsonObject Describe(NamedFault fault, WorldSlot slot) => new()
    {
        ["name"] = fault.Name,
        ["on"] = FaultSwitch.IsOn(slot, fault),
        ["summary"] = fault.Summary,
        ["sees"] = fault.Sees,
        ["source"] = fault.Source,
    };

    private static JsonObject Describe(Incident incident, WorldSlot slot) => new()
    {
        ["name"] = incident.Name,
        ["step"] = FaultSwitch.StepOf(slot, incident),
        ["summary"] = incident.Summary,
        ["source"] = incident.Source,
        ["steps"] = JsonText.List(incident.Steps.Select(step => new JsonObject { ["title"] = step.Title, ["sees"] = step.Sees })),
    };

    private static async ValueTask<IResult> SwitchAsync(ControlRequest request, bool on)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
        var (name, refusal) = await NameAsync(request);
        if (refusal is not null)
            return refusal;
        if (name is not null && !FaultSwitch.Names.Contains(name, StringComparer.Ordinal))
            return ControlJson.Error(StatusCodes.Status404NotFound, $"there is no fault '{name}'", FaultSwitch.Cure(name));
        if (on)
            return SwitchOn(slot, name, request.Context.RequestServices.GetRequiredService<FaultSwitch>());
        FaultSwitch.Off(slot, name);
        return ControlJson.Ok(Describe(slot));
    }

    private static IResult SwitchOn(WorldSlot slot, string? name, FaultSwitch switches)
    {
        if (name is null)
            return ControlJson.Error(StatusCodes.Status400BadRequest, "the name of the fault is missing", Cure);
        if (switches.ProblemOf(slot, name) is { } problem)
            return ControlJson.Error(StatusCodes.Status409Conflict, problem.What, problem.Cure);
        switches.On(slot, name);
        return ControlJson.Ok(Describe(slot));
    }

    private static async ValueTask<(string? Name, IResult? Refusal)> NameAsync(ControlRequest request)
    {
        if (request.Context.Request.Query["name"].ToString() is { Length: > 0 } query)
            return (query, null);
        var (text, refusal) = await ControlBody.ReadAsync(request.Context);
        if (refusal is not null || string.IsNullOrWhiteSpace(text))
            return (null, refusal);
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("name", out var name)
                && name.ValueKind == JsonValueKind.String)
                return (name.GetString(), null);
        }
        catch (JsonException)
        {
            // Said below: what was sent names no fault.
        }

        return (null, ControlJson.Error(StatusCodes.Status400BadRequest, "the body does not name a fault", Cure));
    }
}
