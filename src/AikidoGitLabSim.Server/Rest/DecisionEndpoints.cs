using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Rest;

/// <summary><c>GET /_sim/worlds/{name}/decisions/{requestId}</c>: why a request ended as it did.</summary>
internal static class DecisionEndpoints
{
    /// <summary>Maps the call.</summary>
    public static RouteGroupBuilder MapDecisions(this RouteGroupBuilder control, DecisionJournal journal)
    {
        control.MapGet("/worlds/{name}/decisions/{requestId}", (string name, string requestId) => journal.Find(name, requestId) is { } decision
            ? Results.Json(Describe(decision))
            : Results.Json(
                new { message = $"no decision about request {requestId} in world {name} is kept", cure = "send the X-Request-Id of one of the latest 1,024 requests to a route of the API" },
                statusCode: StatusCodes.Status404NotFound));
        return control;
    }

    private static object Describe(Decision decision) => new
    {
        request = decision.Case.Law.ToString(),
        edition = decision.Case.World.Edition.ToString(),
        now = decision.Case.Now,
        allowed = decision.Allowed,
        token = decision.Case.Token is { } token ? new { token.Id, token.Name, Kind = token.Kind.ToString() } : null,
        user = decision.Case.User?.Username,
        refusedBy = decision.RefusedBy?.Name,
        source = decision.RefusedBy?.Source,
        change = decision.Refusal?.Cure,
        rules = DecisionEngine.Explain(decision.Case with { }).Select(step => new { rule = step.Rule.Name, outcome = step.Outcome.ToString(), source = step.Rule.Source }),
    };
}
