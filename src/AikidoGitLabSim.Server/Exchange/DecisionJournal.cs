using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>The latest decisions, by world and request id; older ones make room. Holds digests only.</summary>
internal sealed class DecisionJournal
{
    private const int Kept = 1024;

    private readonly Row?[] _rows = new Row?[Kept];
    private int _next;

    /// <summary>Keeps a decision, and counts it for the token's usage.</summary>
    public void Add(WorldSlot slot, string requestId, JournalEntry entry)
    {
        _rows[(uint)Interlocked.Increment(ref _next) % Kept] = new Row(slot.Name, requestId, entry);
        slot.Usage.Add(entry.Decision, entry.Status);
    }

    /// <summary>Puts a later decision about a request in place of the first: a push is judged again once its objects are there.</summary>
    public void Replace(WorldSlot slot, string requestId, JournalEntry entry)
    {
        var at = Array.FindIndex(_rows, row => row is not null && row.World == slot.Name && row.RequestId == requestId);
        if (at < 0)
            Add(slot, requestId, entry);
        else
            _rows[at] = new Row(slot.Name, requestId, entry);
    }

    /// <summary>The decision about a request, or null when it is too long ago or never was.</summary>
    public JournalEntry? Find(string world, string requestId) =>
        Array.Find(_rows, row => row is not null && row.World == world && row.RequestId == requestId)?.Entry;

    private sealed record Row(string World, string RequestId, JournalEntry Entry);
}
