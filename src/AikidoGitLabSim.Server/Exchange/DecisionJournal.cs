using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>The latest decisions, by world and request id; older ones make room. Holds digests only.</summary>
internal sealed class DecisionJournal
{
    private const int Kept = 1024;

    /// <summary>Parameters of long bodies are part of a decision: all together are no longer than this, in bytes.</summary>
    private const long MostBytes = 32 << 20;

    private readonly Row?[] _rows = new Row?[Kept];
    private int _next;
    private long _bytes;

    /// <summary>Keeps a decision, and counts it for the token's usage.</summary>
    /// <param name="slot">The world.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="entry">The decision.</param>
    /// <param name="bytes">How long the request's body was.</param>
    public void Add(WorldSlot slot, string requestId, JournaledDecision entry, long bytes = 0)
    {
        var before =
            Interlocked.Exchange(ref _rows[(uint)Interlocked.Increment(ref _next) % Kept], new Row(slot.Name, requestId, entry, bytes));
        if ((bytes > 0 || before is { Bytes: > 0 }) && Interlocked.Add(ref _bytes, bytes - (before?.Bytes ?? 0)) > MostBytes)
            MakeRoom();
        slot.Usage.Add(entry.Decision, entry.Status);
    }

    /// <summary>How many bytes of bodies are kept.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Puts a later decision about a request in place of the first: a push is judged again once its objects are there.</summary>
    public void Replace(WorldSlot slot, string requestId, JournaledDecision entry)
    {
        var at = Array.FindIndex(_rows, row => row is not null && row.World == slot.Name && row.RequestId == requestId);
        if (at < 0)
            Add(slot, requestId, entry);
        else
            _rows[at] = new Row(slot.Name, requestId, entry, _rows[at]?.Bytes ?? 0);
    }

    // The oldest go first, those without a long body, too: who asks for one then learns that it is gone.
    private void MakeRoom()
    {
        var next = Volatile.Read(ref _next);
        for (var age = Kept - 1; age > 0 && Interlocked.Read(ref _bytes) > MostBytes / 2; age--)
        {
            if (Interlocked.Exchange(ref _rows[(uint)(next - age) % Kept], null) is { Bytes: > 0 } gone)
                Interlocked.Add(ref _bytes, -gone.Bytes);
        }
    }

    /// <summary>The decision about a request, or null when it is too long ago or never was.</summary>
    public JournaledDecision? Find(string world, string requestId) =>
        Array.Find(_rows, row => row is not null && row.World == world && row.RequestId == requestId)?.Entry;

    private sealed record Row(string World, string RequestId, JournaledDecision Entry, long Bytes);
}
