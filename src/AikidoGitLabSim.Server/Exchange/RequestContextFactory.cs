using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Builds what every front end starts with: the incoming request, and the context that the decision engine judges.</summary>
/// <param name="time">The real time.</param>
/// <param name="correlations">The source of correlation ids.</param>
/// <param name="worlds">The worlds.</param>
/// <param name="mutation">The rule that a mutant replaces; null: none.</param>
internal sealed class RequestContextFactory(TimeProvider time, CorrelationSource correlations, WorldStore worlds, RuleSwap? mutation)
{
    /// <summary>Receives a request: finds its world and starts its correlation.</summary>
    public Visit Receive(HttpContext http)
    {
        var slot = WorldPath.SlotOf(http, worlds);
        var world = slot.Current;
        var now = world.Clock.Now(time.GetUtcNow());
        return new Visit(http, slot, world, now, correlations.Start(now));
    }

    /// <summary>Creates the context of a request to a route.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="law">The route's policy.</param>
    /// <param name="credentials">The credentials that the request carries.</param>
    /// <param name="parameters">The parameters as sent, route parameters included.</param>
    public Case Create(Visit visit, RouteLaw law, Credentials credentials, RawParameters parameters) =>
        new(visit.World, law, credentials, parameters, visit.Now, WorldPath.BaseUrlOf(visit.Http)) { Path = RawTarget.PathOf(visit.Http), Swap = mutation };

    /// <summary>The request in the world as it is now. To be judged once its body is read: in the meantime a token may have been revoked.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="request">Its context.</param>
    public Case Renewed(Visit visit, Case request)
    {
        var world = visit.Slot.Current;
        return ReferenceEquals(world, request.World) ? request : request with { World = world, Now = world.Clock.Now(time.GetUtcNow()) };
    }

    /// <summary>The request in the world as it is now, before its context is created.</summary>
    /// <param name="visit">The request.</param>
    public Visit Renewed(Visit visit)
    {
        var world = visit.Slot.Current;
        return ReferenceEquals(world, visit.World) ? visit : visit with { World = world, Now = world.Clock.Now(time.GetUtcNow()) };
    }
}
