using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Control;

/// <summary><c>GET /_sim/worlds/{name}/decisions/{requestId}</c>: why a request ended as it did.</summary>
internal static class DecisionEndpoints
{
    /// <summary>Maps the call.</summary>
    public static ControlGroup MapDecisions(this ControlGroup control, DecisionJournal journal) =>
        control.Map(HttpMethods.Get, "/worlds/{name}/decisions/{requestId}",
            request => journal.Find(request.Name, request["requestId"]) is { } entry
            ? ControlJson.Ok(Describe(entry))
            : ControlJson.Error(
                StatusCodes.Status404NotFound,
                $"no decision about request {request["requestId"]} in world {request.Name} is kept",
                "send the X-Request-Id of one of the latest 1,024 requests to a route of the API"));

    private static JsonObject Describe(JournaledDecision entry)
    {
        var (request, refusedBy, refusal) = entry.Decision;
        return new JsonObject
        {
            ["request"] = request.Policy.ToString(),
            ["status"] = entry.Status,
            ["edition"] = request.World.Edition.ToString(),
            ["now"] = request.Now,
            ["allowed"] = entry.Decision.Allowed,
            ["summary"] = Summary(entry),
            ["token"] = request.Token is { } token ? Describe(token) : null,
            ["user"] = request.User?.Username,
            ["refusedBy"] = refusedBy?.Name,
            ["source"] = refusedBy?.Source,
            ["change"] = refusal?.Cure,
            ["rules"] = JsonText.List(DecisionEngine.Explain(request).Select(step => new JsonObject
            {
                ["rule"] = step.Rule.Name,
                ["outcome"] = Word(step.Outcome),
                ["source"] = step.Rule.Source,
                ["holds"] = step.Rule.Holds.ToString(),
            })),
        };
    }

    private static JsonObject Describe(AccessToken token) =>
        new() { ["id"] = token.Id, ["name"] = token.Name, ["kind"] = Vocabulary.TokenKinds.Of(token.Kind) };

    private static string Word(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Passed => "passed",
        TraceOutcome.Refused => "refused",
        TraceOutcome.WentOnAnonymous => "went-on-anonymous",
        TraceOutcome.NotReached => "not-reached",
        _ => "not-in-this-version",
    };

    private static string Summary(JournaledDecision entry) => entry switch
    {
        { Decision: { RefusedBy: { } rule, Refusal: { } refusal } } => $"{rule.Name} refused it. {refusal.Cure}.",
        { Status: StatusCodes.Status429TooManyRequests } =>
            "The rules allow it, but it was one request too many. Wait, or raise the world's limit.",
        { Status: >= StatusCodes.Status400BadRequest } =>
            $"The rules allow it; the work itself was refused with {entry.Status}: see the answer's body.",
        _ => $"Allowed: {Who(entry.Decision.Context)}, and no rule had anything against it.",
    };

    private static string Who(DecisionContext request) => (request.Token, request.User) switch
    {
        (null, _) => "the route takes requests without a token",
        ({ } token, { } user) => $"the token '{token.Name}' is alive and acts as {user.Username}",
        ({ } token, null) => $"the token '{token.Name}' is alive",
    };
}
