using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Exports;

/// <summary>A range of the latest requests of a world: from one request to another, both included.</summary>
internal static class DecisionRange
{
    private const int MostListed = 200;

    /// <summary>Reads the range of a call: <c>?from=ID&amp;to=ID</c>. Without <c>from</c>: the latest 200.</summary>
    /// <param name="request">The call.</param>
    /// <param name="journal">The decisions.</param>
    /// <param name="entries">The decisions of the range, oldest first.</param>
    /// <param name="refusal">What is wrong with the range.</param>
    public static bool TryRead(
        ControlRequest request, DecisionJournal journal, [NotNullWhen(true)] out List<JournaledDecision>? entries,
        [NotNullWhen(false)] out IResult? refusal)
    {
        var query = request.Context.Request.Query;
        var (from, to) = (query["from"].ToString(), query["to"].ToString());
        var all = journal.NewestFirst(request.Name).Reverse().ToList();
        var first = from.Length == 0 ? 0 : all.FindIndex(entry => entry.RequestId == from);
        var last = to.Length == 0 ? all.Count - 1 : all.FindLastIndex(entry => entry.RequestId == to);
        entries = null;
        refusal = ProblemOf((from, first), (to, last), request);
        if (refusal is not null)
            return false;

        var range = all.GetRange(Math.Max(0, first), last - first + 1);
        entries = from.Length == 0 ? [.. range.TakeLast(MostListed)] : range;
        return true;
    }

    private static IResult? ProblemOf((string Id, int At) from, (string Id, int At) to, ControlRequest request)
    {
        if (from.At < 0)
            return NotKept(from.Id, request);
        if (to.At < 0)
            return to.Id.Length > 0 ? NotKept(to.Id, request) : null;
        return from.At > to.At
            ? ControlJson.Error(
                StatusCodes.Status400BadRequest, "'from' is later than 'to'", "exchange them: 'from' is the older request")
            : null;
    }

    private static IResult NotKept(string id, ControlRequest request) => ControlJson.Error(
        StatusCodes.Status404NotFound, $"no request {id} of the world {request.Name} is kept",
        "send the X-Request-Id of one of the latest 1,024 requests");
}
