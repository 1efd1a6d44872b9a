using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Control;

/// <summary><c>GET /_sim/worlds/{name}/decisions</c> and <c>…/decisions/{requestId}</c>: why requests ended as they did.</summary>
internal static class DecisionEndpoints
{
    private const int MostListed = 200;

    public static ControlGroup MapDecisions(this ControlGroup control, DecisionJournal journal) => control
        .Map(HttpMethods.Get, "/worlds/{name}/decisions", request => List(request, journal.NewestFirst(request.Name).Take(MostListed)))
        .Map(HttpMethods.Get, "/worlds/{name}/decisions/{requestId}",
            request => journal.Find(request.Name, request["requestId"]) is { } entry
            ? ControlJson.Ok(DecisionAnswer.Of(entry), ControlJsonContext.Readable.DecisionAnswer)
            : ControlJson.Error(
                StatusCodes.Status404NotFound,
                $"no decision about request {request["requestId"]} in world {request.Name} is kept",
                "send the X-Request-Id of one of the latest 1,024 requests"));

    /// <remarks>As commands for a shell, the oldest first: that is the order in which they are run again.</remarks>
    private static IResult List(ControlRequest request, IEnumerable<JournaledDecision> latest) =>
        request.Context.Request.Query["format"] == "curl"
            ? Results.Text(string.Concat(latest.Reverse().Select(entry => $"{CurlLine.Of(entry)}\n")))
            : ControlJson.Ok(new DecisionList(request.Name, latest.Select(DecisionRow.Of)), ControlJsonContext.Readable.DecisionList);
}
