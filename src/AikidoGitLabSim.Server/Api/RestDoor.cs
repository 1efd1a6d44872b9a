using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Api;

/// <summary>GitLab's REST API: reads a request, has it judged, lets the route do its work, renders the outcome.</summary>
/// <param name="contexts">Builds the context of each request.</param>
/// <param name="entropy">Where new secrets come from.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="throttle">Counts requests.</param>
/// <param name="stores">Opens repositories.</param>
internal sealed class RestDoor(RequestContextFactory contexts, Entropy entropy, DecisionJournal journal, Throttle throttle, GitStores stores)
{
    private static readonly Answer Unrouted = Refusals.Render(new Refusal(RefusalKind.Unrouted, null, "Use a path and method that this GitLab has"));

    private static readonly Answer OldApi = Refusals.Error(410, "API V3 is no longer supported. Use API V4 instead.");

    /// <summary>Answers a request to a route.</summary>
    public Task HandleAsync(HttpContext http, RestRoute route)
    {
        var visit = contexts.Receive(http);
        var edition = visit.World.Edition;
        if (!route.Law.ExistsIn(edition) && route.SelfAlias is { } alias)
        {
            http.Request.RouteValues[alias.Parameter] = "self";
            route = alias.Route;
        }

        if (!route.Law.ExistsIn(edition) || !RouteCase.Matches(http, route.Law) || !HasNumericIds(http, route.Law))
            return SendAsync(visit, Unrouted);
        return RequestReader.HasBody(http.Request)
            ? HandleBodyAsync(visit, route)
            : SendAsync(visit, Decide(visit, route, RequestReader.Parameters(http.Request, route)));
    }

    private static bool HasNumericIds(HttpContext http, RouteLaw law) =>
        law.NumericIds.All(name => http.Request.RouteValues[name] is string id && id.All(char.IsAsciiDigit));

    private async Task HandleBodyAsync(Visit visit, RestRoute route)
    {
        var (parameters, refused) = await RequestReader.ParametersWithBodyAsync(visit.Http.Request, route);
        await SendAsync(visit, refused ?? Decide(visit, route, parameters));
    }

    /// <summary>Answers a request that no route takes.</summary>
    public Task HandleUnroutedAsync(HttpContext http) => SendAsync(contexts.Receive(http), Unrouted);

    /// <summary>Answers a request to the API before version 4.</summary>
    public Task HandleOldApiAsync(HttpContext http) => SendAsync(contexts.Receive(http), OldApi);

    private static Task SendAsync(Visit visit, Answer answer) =>
        ResponseSender.SendAsync(visit.Http, answer, visit.Correlation, visit.World.Edition).AsTask();

    private Answer Decide(Visit visit, RestRoute route, Dictionary<string, object?>? parameters)
    {
        var http = visit.Http;
        var credentials = RequestReader.Credentials(http.Request, parameters);
        var raw = parameters is null ? RawParameters.None : new RawParameters(parameters);
        var request = contexts.Create(visit, route.Law, credentials, raw);
        var decision = DecisionEngine.Decide(request);
        var answer = throttle.Count(visit.Slot, decision.Case, http) ?? throttle.CountRoute(visit.Slot, decision, visit.Ip) ?? Answer(visit, route, decision);
        journal.Add(visit.Slot, visit.Correlation.Id, new JournalEntry(decision, answer.Status));
        return answer;
    }

    private Answer Answer(Visit visit, RestRoute route, Decision decision)
    {
        var noted = TokenUse.Note(visit, decision.Case);
        return decision.Refusal is { } refusal
            ? Refuse(visit.Slot, decision.Case, refusal)
            : Handle(route, noted, visit.Slot);
    }

    /// <remarks>Where Gitaly cannot be reached, GitLab's API answers 503.</remarks>
    private Answer Handle(RestRoute route, Case request, WorldSlot slot)
    {
        using var call = new Call(request, route, slot, entropy, stores);
        try
        {
            return route.Handle(call);
        }
        catch (GitUnavailableException missing)
        {
            return Refusals.Message(StatusCodes.Status503ServiceUnavailable, $"503 Service Unavailable ({missing.Message})");
        }
    }

    private static Answer Refuse(WorldSlot slot, Case request, Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.InvalidToken && TokenReuse.IsReuse(request))
            slot.Apply(new RevokeTokenFamily(request.CallerToken.Id));
        return Refusals.Render(refusal);
    }
}
