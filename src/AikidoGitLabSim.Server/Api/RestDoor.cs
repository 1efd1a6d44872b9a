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
/// <param name="reads">Runs what reads repositories in folders.</param>
internal sealed class RestDoor(
    RequestContextFactory contexts, Entropy entropy, DecisionJournal journal, Throttle throttle, GitStores stores, CodeReads reads)
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
        if (RequestReader.HasBody(http.Request))
            return HandleBodyAsync(visit, route);
        var parameters = RequestReader.Parameters(http.Request, route);
        return route.ReadsCode ? ReadCodeAsync(visit, route, parameters) : SendAsync(visit, Decide(visit, route, parameters));
    }

    private static bool HasNumericIds(HttpContext http, RouteLaw law) =>
        law.NumericIds.IsEmpty || law.NumericIds.All(name => http.Request.RouteValues[name] is string id && id.All(char.IsAsciiDigit));

    /// <remarks>Judged once the body is here: a token that was revoked in the meantime does nothing.</remarks>
    private async Task HandleBodyAsync(Visit visit, RestRoute route)
    {
        var (parameters, refused) = await RequestReader.ParametersWithBodyAsync(visit.Http.Request, route);
        visit = contexts.Renewed(visit);
        if (refused is null && route.ReadsCode)
            await ReadCodeAsync(visit, route, parameters);
        else
            await SendAsync(visit, refused ?? Decide(visit, route, parameters));
    }

    /// <remarks>Reading waits for children of git: not on the threads that answer requests.</remarks>
    private async Task ReadCodeAsync(Visit visit, RestRoute route, Dictionary<string, object?>? parameters)
    {
        var (decision, judged, refused) = Judge(visit, route, parameters);
        await SendAsync(visit, Noted(visit, decision, refused ?? await ReadAsync(visit, route, judged)));
    }

    private async Task<Answer> ReadAsync(Visit visit, RestRoute route, Case judged)
    {
        if (judged.Findings.Project is null or { HasRepository: false } || GitStores.IsInMemory(judged.Project))
            return Handle(route, judged, visit.Slot);
        try
        {
            return await reads.RunAsync(() => Handle(route, judged, visit.Slot), visit.Http.RequestAborted);
        }
        catch (GitUnavailableException busy)
        {
            return Unavailable(busy);
        }
    }

    /// <summary>Answers a request that no route takes.</summary>
    public Task HandleUnroutedAsync(HttpContext http) => SendAsync(contexts.Receive(http), Unrouted);

    /// <summary>Answers a request to the API before version 4.</summary>
    public Task HandleOldApiAsync(HttpContext http) => SendAsync(contexts.Receive(http), OldApi);

    private static Task SendAsync(Visit visit, Answer answer) =>
        ResponseSender.SendAsync(visit.Http, answer, visit.Correlation, visit.World.Edition).AsTask();

    private Answer Decide(Visit visit, RestRoute route, Dictionary<string, object?>? parameters)
    {
        var (decision, judged, refused) = Judge(visit, route, parameters);
        return Noted(visit, decision, refused ?? Handle(route, judged, visit.Slot));
    }

    /// <returns>What was decided, the request for the route's work, and the answer when there is no work to do.</returns>
    private (Decision Decision, Case Judged, Answer? Refused) Judge(Visit visit, RestRoute route, Dictionary<string, object?>? parameters)
    {
        var http = visit.Http;
        var credentials = RequestReader.Credentials(http.Request, parameters);
        var raw = parameters is null ? RawParameters.None : new RawParameters(parameters);
        var decision = DecisionEngine.Decide(contexts.Create(visit, route.Law, credentials, raw));
        if ((throttle.Count(visit.Slot, decision.Case, http) ?? throttle.CountRoute(visit, decision)) is { } tooMany)
            return (decision, decision.Case, tooMany);
        var noted = TokenUse.Note(visit, decision.Case);
        return (decision, noted, decision.Refusal is { } refusal ? Refuse(visit.Slot, decision.Case, refusal) : null);
    }

    private Answer Noted(Visit visit, Decision decision, Answer answer)
    {
        journal.Add(visit.Slot, visit.Correlation.Id, new JournalEntry(decision, answer.Status), visit.Http.Request.ContentLength ?? 0);
        return answer;
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
            return Unavailable(missing);
        }
    }

    private static Answer Unavailable(GitUnavailableException reason) =>
        Refusals.Message(StatusCodes.Status503ServiceUnavailable, $"503 Service Unavailable ({reason.Message})");

    private static Answer Refuse(WorldSlot slot, Case request, Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.InvalidToken && TokenReuse.IsReuse(request))
            slot.Apply(new RevokeTokenFamily(request.CallerToken.Id));
        return Refusals.Render(refusal);
    }
}
