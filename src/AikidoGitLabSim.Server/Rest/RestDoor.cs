using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Hosting;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>GitLab's REST API: reads a request, has it judged, lets the route do its work, renders the outcome.</summary>
/// <param name="time">The real time.</param>
/// <param name="entropy">Where new secrets come from.</param>
/// <param name="correlations">Where correlation ids come from.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="throttle">Counts requests.</param>
internal sealed class RestDoor(TimeProvider time, Entropy entropy, CorrelationSource correlations, DecisionJournal journal, Throttle throttle)
{
    private static readonly Answer Unrouted = Refusals.Render(new Refusal(RefusalKind.Unrouted, null, "Use a path and method that this GitLab has"));

    private static readonly Answer OldApi = Refusals.Error(410, "API V3 is no longer supported. Use API V4 instead.");

    /// <summary>Answers a request to a route.</summary>
    public async Task HandleAsync(HttpContext http, RestRoute route)
    {
        var slot = WorldPath.SlotOf(http);
        var world = slot.Current;
        var now = world.Clock.Now(time.GetUtcNow());
        var correlation = correlations.Start(now);
        if (!route.Law.Exists.Holds(world.Edition.Version) || !RouteCase.Matches(http, route.Law))
        {
            await ResponseSender.SendAsync(http, Unrouted, correlation, world.Edition);
            return;
        }

        var (parameters, refused) = await RequestReader.ParametersAsync(http);
        var credentials = RequestReader.Credentials(http.Request, parameters);
        var answer = refused ?? Decide(http, slot, correlation, new Case(world, route.Law, credentials, new RawParameters(parameters), now, WorldPath.BaseUrlOf(http))
        {
            Path = RawPath.Of(http),
        }, route);
        await ResponseSender.SendAsync(http, answer, correlation, world.Edition);
    }

    /// <summary>Answers a request that no route takes.</summary>
    public Task HandleUnroutedAsync(HttpContext http) => SendAsync(http, Unrouted);

    /// <summary>Answers a request to the API before version 4.</summary>
    public Task HandleOldApiAsync(HttpContext http) => SendAsync(http, OldApi);

    private Task SendAsync(HttpContext http, Answer answer)
    {
        var world = WorldPath.SlotOf(http).Current;
        return ResponseSender.SendAsync(http, answer, correlations.Start(world.Clock.Now(time.GetUtcNow())), world.Edition).AsTask();
    }

    private Answer Decide(HttpContext http, WorldSlot slot, Correlation correlation, Case request, RestRoute route)
    {
        var ip = http.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1";
        var decision = DecisionEngine.Decide(request);
        journal.Add(slot.Name, correlation.Id, decision);
        if (throttle.Count(slot, request, ip, http.Response.Headers) is { } throttled)
            return throttled;

        NoteUse(slot, request, ip);
        return decision.Refusal is { } refusal
            ? Refuse(slot, request, refusal)
            : route.Handle(new Call(request, slot, entropy));
    }

    private static Answer Refuse(WorldSlot slot, Case request, Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.InvalidToken && TokenReuse.IsReuse(request))
            slot.Apply(new RevokeTokenFamily(request.Token!.Id));
        return Refusals.Render(refusal);
    }

    /// <remarks>A dead token's use is not noted; GitLab notes a use once the token is validated.</remarks>
    private static void NoteUse(WorldSlot slot, Case request, string ip)
    {
        if (request.Token is { } token && token.IsActive(request.Now) && UseToken.IsDue(request.World, token, request.Now))
            slot.Apply(new UseToken(token.Id, ip, request.Now));
    }
}
