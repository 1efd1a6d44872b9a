using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Replays;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Exports;

/// <summary><c>GET /_sim/worlds/{name}/decisions</c> and <c>…/decisions/{requestId}</c>: why requests ended as they did, and the requests
/// as a scenario, as mappings and as commands for a shell.</summary>
internal static class DecisionEndpoints
{
    private const string Formats = "gherkin, wiremock or curl";

    public static ControlGroup MapDecisions(this ControlGroup control, DecisionJournal journal) => control
        .Map(HttpMethods.Get, "/worlds/{name}/decisions", request => ListAsync(request, journal))
        .Map(HttpMethods.Get, "/worlds/{name}/decisions/{requestId}",
            request => journal.Find(request.Name, request["requestId"]) is { } entry
            ? ControlJson.Ok(DecisionAnswer.Of(entry), ControlJsonContext.Readable.DecisionAnswer)
            : ControlJson.Error(
                StatusCodes.Status404NotFound,
                $"no decision about request {request["requestId"]} in world {request.Name} is kept",
                "send the X-Request-Id of one of the latest 1,024 requests"));

    /// <remarks>Exports have the oldest request first: that is the order in which the requests are sent again.</remarks>
    private static async ValueTask<IResult> ListAsync(ControlRequest request, DecisionJournal journal)
    {
        if (!DecisionRange.TryRead(request, journal, out var entries, out var refusal))
            return refusal;
        var format = request.Context.Request.Query["format"].ToString();
        return format switch
        {
            "" => ControlJson.Ok(
                new DecisionList(request.Name, entries.AsEnumerable().Reverse().Select(DecisionRow.Of)),
                ControlJsonContext.Readable.DecisionList),
            "curl" => Results.Text(string.Concat(entries.Select(entry => $"{CurlLine.Of(entry)}\n"))),
            "gherkin" or "wiremock" when entries.Count == 0 => ControlJson.Error(
                StatusCodes.Status404NotFound, $"the world {request.Name} has no requests yet", "send some first"),
            "gherkin" or "wiremock" => await ExportAsync(request, format, entries),
            _ => ControlJson.Error(StatusCodes.Status400BadRequest, $"there is no format '{format}'", $"write format={Formats}"),
        };
    }

    private static async ValueTask<IResult> ExportAsync(ControlRequest request, string format, List<JournaledDecision> entries)
    {
        var tape = new ExportTape(
            request.Context.RequestServices.GetRequiredService<Replayer>(), request.Pushed, request.Entropy, entries);
        try
        {
            var steps = await tape.RunAsync(request.Context.RequestAborted);
            return format == "gherkin"
                ? File(request, ScenarioWriter.Write(request.Name, steps), "text/plain; charset=utf-8", ".feature")
                : File(request, MappingWriter.Write(steps), "application/json; charset=utf-8", ".json");
        }
        catch (ExportException refused)
        {
            return ControlJson.Error(StatusCodes.Status409Conflict, refused.Message, refused.Cure);
        }
        catch (GitUnavailableException busy)
        {
            return ControlJson.Error(StatusCodes.Status503ServiceUnavailable, busy.Message, "try again");
        }
    }

    private static IResult File(ControlRequest request, string text, string type, string ending)
    {
        request.Context.Response.Headers.ContentDisposition = $"attachment; filename=\"{request.Name}{ending}\"";
        return Results.Text(text, type);
    }
}
