using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Builds what every front end starts with: the incoming request, and the context that the decision engine judges.</summary>
/// <param name="time">The real time.</param>
/// <param name="correlations">The source of correlation ids.</param>
/// <param name="worlds">The worlds.</param>
/// <param name="mutation">The rule that a mutant replaces; null: none.</param>
internal sealed class RequestContextFactory(TimeProvider time, CorrelationSource correlations, WorldStore worlds, RuleOverride? mutation)
{
    /// <summary>Receives a request: finds its world and starts its correlation.</summary>
    public IncomingRequest Receive(HttpContext http)
    {
        var slot = WorldPath.SlotOf(http, worlds);
        var (world, now) = Present(slot);
        return new IncomingRequest(http, slot, world, now, correlations.Start(now));
    }

    /// <summary>Creates the context of a request to a route.</summary>
    /// <param name="incoming">The request.</param>
    /// <param name="policy">The route's policy.</param>
    /// <param name="credentials">The credentials that the request carries.</param>
    /// <param name="parameters">The parameters as sent, route parameters included.</param>
    public DecisionContext Create(IncomingRequest incoming, RoutePolicy policy, Credentials credentials, RawParameters parameters) =>
        new(incoming.World, policy, credentials, parameters, incoming.Now, WorldPath.BaseUrlOf(incoming.Http))
        {
            Path = RawTarget.PathOf(incoming.Http), Override = mutation,
        };

    /// <summary>The request in the world as it is now. To be judged once its body is read: in the meantime a token may have been revoked
    /// or expired.</summary>
    /// <param name="incoming">The request.</param>
    /// <param name="request">Its context.</param>
    public DecisionContext Renewed(IncomingRequest incoming, DecisionContext request)
    {
        var (world, now) = Present(incoming.Slot);
        return request with { World = world, Now = now };
    }

    /// <summary>The request in the world as it is now, before its context is created.</summary>
    /// <param name="incoming">The request.</param>
    public IncomingRequest Renewed(IncomingRequest incoming)
    {
        var (world, now) = Present(incoming.Slot);
        return incoming with { World = world, Now = now };
    }

    private (World World, DateTimeOffset Now) Present(WorldSlot slot)
    {
        var world = slot.Current;
        var now = world.Clock.Now(time.GetUtcNow());
        return (world.HasJobsDue(now) ? slot.PassTime(now) : world, now);
    }
}
