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
internal sealed class RestEndpoint(
    RequestContextFactory contexts, Entropy entropy, DecisionJournal journal, Throttle throttle, GitStores stores, CodeReads reads)
{
    private static readonly RoutePolicy Unrouted = ClosedPolicy.Of(
        "/api/v4/{path}", "route.exists", "lib/api/api.rb",
        new Refusal(RefusalKind.Unrouted, null, "Use a path and method that this GitLab has"));

    private static readonly RoutePolicy OldVersion = ClosedPolicy.Of(
        "/api/v3/{path}", "api.version", "lib/api/api.rb", new Refusal(RefusalKind.Unrouted, null, "Use /api/v4"));

    private static readonly Answer OldApi = Refusals.Error(410, "API V3 is no longer supported. Use API V4 instead.");

    /// <summary>Answers a request to a route.</summary>
    public Task HandleAsync(HttpContext http, RestRoute route)
    {
        var incoming = contexts.Receive(http);
        if (KnownOutcome.Of(incoming) is { } known)
            return SendAsync(incoming, Repeat(incoming, route, known));
        var edition = incoming.World.Edition;
        if (!route.Policy.ExistsIn(edition) && route.SelfAlias is { } alias)
        {
            http.Request.RouteValues[alias.Parameter] = "self";
            route = alias.Route;
        }

        if (!route.Policy.ExistsIn(edition) || !PathCasing.Matches(http, route.Policy) || !HasNumericIds(http, route.Policy))
            return RefuseAsync(incoming, Unrouted);
        if (RequestReader.HasBody(http.Request))
            return HandleBodyAsync(incoming, route);
        var parameters = RequestReader.Parameters(http.Request, route);
        return route.ReadsCode ? ReadCodeAsync(incoming, route, parameters) : SendAsync(incoming, Decide(incoming, route, parameters));
    }

    private static bool HasNumericIds(HttpContext http, RoutePolicy policy) =>
        policy.NumericIds.IsEmpty
            || policy.NumericIds.All(name => http.Request.RouteValues[name] is string id && id.All(char.IsAsciiDigit));

    /// <remarks>Judged once the body is here: a token that was revoked in the meantime does nothing.</remarks>
    private async Task HandleBodyAsync(IncomingRequest incoming, RestRoute route)
    {
        var (parameters, refused) = await RequestReader.ParametersWithBodyAsync(incoming.Http.Request, route);
        incoming = contexts.Renewed(incoming);
        if (refused is null && route.ReadsCode)
            await ReadCodeAsync(incoming, route, parameters);
        else
            await SendAsync(incoming, refused ?? Decide(incoming, route, parameters));
    }

    /// <remarks>Reading waits for children of git: not on the threads that answer requests.</remarks>
    private async Task ReadCodeAsync(IncomingRequest incoming, RestRoute route, Dictionary<string, object?>? parameters)
    {
        var judged = Judge(incoming, route, parameters);
        await SendAsync(incoming, Noted(incoming, judged.Decision, judged.Refused ?? await ReadAsync(incoming, route, judged)));
    }

    private async Task<Answer> ReadAsync(IncomingRequest incoming, RestRoute route, Judgement judged)
    {
        var request = judged.Request;
        if (request.Findings.Project is null or { HasRepository: false } || GitStores.IsInMemory(request.Project))
            return Handle(route, judged, incoming.Slot);
        try
        {
            return await reads.RunAsync(() => Handle(route, judged, incoming.Slot), incoming.Http.RequestAborted);
        }
        catch (GitUnavailableException busy)
        {
            return Unavailable(busy);
        }
    }

    /// <summary>Answers a request that no route takes.</summary>
    public Task HandleUnroutedAsync(HttpContext http) => RefuseAsync(contexts.Receive(http), Unrouted);

    /// <summary>Answers a request to the API before version 4.</summary>
    public Task HandleOldApiAsync(HttpContext http) => RefuseAsync(contexts.Receive(http), OldVersion, OldApi);

    private Task RefuseAsync(IncomingRequest incoming, RoutePolicy policy, Answer? answer = null)
    {
        var decision = DecisionEngine.Decide(contexts.Create(incoming, policy, Credentials.None, RawParameters.None));
        answer ??= Refusals.Render(decision.Refusal ?? throw new InvalidOperationException($"{policy} refuses every request"));
        return SendAsync(incoming, Noted(incoming, decision, answer));
    }

    private static Task SendAsync(IncomingRequest incoming, Answer answer) =>
        ResponseSender.SendAsync(incoming.Http, answer, incoming.Correlation, incoming.World.Edition).AsTask();

    private Answer Decide(IncomingRequest incoming, RestRoute route, Dictionary<string, object?>? parameters)
    {
        var judged = Judge(incoming, route, parameters);
        var answer = judged.Refused ?? Handle(route, judged, incoming.Slot);
        if (route.Policy.Reads && ReferenceEquals(judged.Request.World, incoming.World))
            KnownOutcome.Keep(incoming, judged.Decision, answer);
        return Noted(incoming, judged.Decision, answer);
    }

    /// <remarks>A request whose answer is known still counts towards limits.</remarks>
    private Answer Repeat(IncomingRequest incoming, RestRoute route, KnownOutcome known)
    {
        var decision = known.DecisionAt(incoming.Now);
        return Noted(incoming, decision, TooMany(incoming, decision, route) ?? known.Answer);
    }

    private Judgement Judge(IncomingRequest incoming, RestRoute route, Dictionary<string, object?>? parameters)
    {
        var http = incoming.Http;
        var credentials = RequestReader.Credentials(http.Request, parameters);
        var secrets = RequestReader.Secrets(http.Request, route, parameters);
        var raw = parameters is null ? RawParameters.None : new RawParameters(parameters);
        var decision = DecisionEngine.Decide(contexts.Create(incoming, route.Policy, credentials, raw));
        if (TooMany(incoming, decision, route) is { } tooMany)
            return new Judgement(decision, decision.Context, tooMany, secrets);
        var noted = TokenUse.Note(incoming, decision.Context);
        var refused = decision.Refusal is { } refusal ? Refuse(incoming.Slot, decision.Context, refusal) : null;
        return new Judgement(decision, noted, refused, secrets);
    }

    private Answer? TooMany(IncomingRequest incoming, Decision decision, RestRoute route) =>
        throttle.Count(incoming.Slot, decision.Context, incoming.Http) ?? throttle.CountRoute(incoming, decision, route.Limits);

    private Answer Noted(IncomingRequest incoming, Decision decision, Answer answer)
    {
        journal.Add(incoming, decision, answer.Status, incoming.Http.Request.ContentLength ?? 0);
        return answer;
    }

    /// <remarks>Where Gitaly cannot be reached, GitLab's API answers 503.</remarks>
    private Answer Handle(RestRoute route, Judgement judged, WorldSlot slot)
    {
        using var context = new RestContext(judged.Request, route, slot, entropy, stores) { Secrets = judged.Secrets };
        try
        {
            return route.Handle(context);
        }
        catch (GitUnavailableException missing)
        {
            return Unavailable(missing);
        }
    }

    private static Answer Unavailable(GitUnavailableException reason) =>
        Refusals.Message(StatusCodes.Status503ServiceUnavailable, $"503 Service Unavailable ({reason.Message})");

    private static Answer Refuse(WorldSlot slot, DecisionContext request, Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.InvalidToken && TokenReuse.IsReuse(request))
            slot.Apply(new RevokeTokenFamily(request.CallerToken.Id));
        return Refusals.Render(refusal) with { IsLasting = true };
    }

    /// <param name="Decision">What was decided; it is kept.</param>
    /// <param name="Request">The request for the route's work.</param>
    /// <param name="Refused">The answer when there is no work to do.</param>
    /// <param name="Secrets">What only the route's work sees.</param>
    private sealed record Judgement(Decision Decision, DecisionContext Request, Answer? Refused, RequestSecrets Secrets);
}
