using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.Extensions.Hosting;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary><c>GET /_sim/worlds/{name}/events</c>: the latest decisions as server-sent events. A listener looks into the journal twice a
/// second; while nobody listens, requests cost nothing more.</summary>
/// <param name="journal">The decisions.</param>
/// <param name="time">The real time.</param>
/// <param name="lifetime">Tells when the simulator stops.</param>
internal sealed class LiveFeed(DecisionJournal journal, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const int MostListeners = 32;

    private int _listeners;

    /// <summary>Answers a listener.</summary>
    public IResult Answer(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
        if (Interlocked.Increment(ref _listeners) <= MostListeners)
            return new EventStream(journal, slot.Name, time, () => Interlocked.Decrement(ref _listeners), lifetime.ApplicationStopping);
        Interlocked.Decrement(ref _listeners);
        return ControlJson.Error(
            StatusCodes.Status503ServiceUnavailable,
            $"{MostListeners} pages listen already", "close one of them, or reload without script");
    }
}
