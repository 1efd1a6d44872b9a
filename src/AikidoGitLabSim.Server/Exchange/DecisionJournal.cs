using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>The latest decisions, by world and request id; older ones make room. Holds digests only.</summary>
/// <param name="refused">Receives each refused request; null: it is only kept.</param>
/// <param name="isObserved">Whether there is a listener for traces or metrics; null: there never is.</param>
internal sealed class DecisionJournal(Action<RefusedRequest>? refused = null, Func<bool>? isObserved = null)
{
    private const int Kept = 1024;

    /// <summary>Parameters of long bodies are part of a decision: all together are no longer than this, in bytes.</summary>
    private const long MostBytes = 32 << 20;

    private readonly JournaledDecision?[] _entries = new JournaledDecision?[Kept];
    private int _next;
    private long _bytes;

    /// <summary>Keeps a decision, counts it for the token's usage, and says why a request is refused: in the header of the answer, which
    /// is not sent yet, and to the log.</summary>
    /// <param name="incoming">The request.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="status">The HTTP status that is answered.</param>
    /// <param name="bytes">How long the request's body was.</param>
    public void Add(IncomingRequest incoming, Decision decision, int status, long bytes = 0)
    {
        if (incoming.Slot.Judged is { } judged)
        {
            judged(decision, status);
            return;
        }

        var entry = EntryOf(incoming, decision, status, bytes);
        var before = Interlocked.Exchange(ref _entries[(uint)Interlocked.Increment(ref _next) % Kept], entry);
        if ((bytes > 0 || HadBytes(before)) && Interlocked.Add(ref _bytes, bytes - (before?.Bytes ?? 0)) > MostBytes)
            MakeRoom();
        incoming.Slot.Usage.Add(decision, status);
        if (entry.IsRefused)
            Explain(incoming, entry);
    }

    /// <summary>How many bytes of bodies are kept.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>How many decisions were kept so far: the position of the next one.</summary>
    public int Position => Volatile.Read(ref _next);

    /// <summary>Keeps a decision that was made elsewhere, after all others.</summary>
    /// <param name="entry">The decision.</param>
    public void Keep(JournaledDecision entry) =>
        Interlocked.Exchange(ref _entries[(uint)Interlocked.Increment(ref _next) % Kept], entry);

    /// <summary>Puts a later decision about a request in place of the first: a push is judged again once its objects are there.</summary>
    public void Replace(IncomingRequest incoming, Decision decision, int status)
    {
        var entry = EntryOf(incoming, decision, status);
        var at = Array.FindIndex(_entries, kept => kept?.World == entry.World && kept.RequestId == entry.RequestId);
        if (at < 0)
        {
            Add(incoming, decision, status);
            return;
        }

        _entries[at] = entry with { Bytes = _entries[at]?.Bytes ?? 0 };
        if (entry.IsRefused)
            Explain(incoming, entry);
    }

    /// <summary>The decisions of a world that are kept, newest first.</summary>
    /// <param name="world">The world's name.</param>
    /// <param name="after">Only those after this position; null: all.</param>
    public IEnumerable<JournaledDecision> NewestFirst(string world, int? after = null)
    {
        var next = Position;
        var count = after is { } position ? Math.Min((uint)(next - position), Kept) : Kept;
        for (var age = 0u; age < count; age++)
        {
            if (Volatile.Read(ref _entries[((uint)next - age) % Kept]) is { } entry && entry.World == world)
                yield return entry;
        }
    }

    // Does not read the replaced entry unless bodies are kept: it is no longer in the processor's cache.
    private bool HadBytes(JournaledDecision? before) => Bytes > 0 && before is { Bytes: > 0 };

    private JournaledDecision EntryOf(IncomingRequest incoming, Decision decision, int status, long bytes = 0)
    {
        var entry = new JournaledDecision(incoming.Slot.Name, incoming.Correlation.Id, incoming.Http.Request.Method, decision, status)
        {
            Bytes = bytes,
        };
        if (isObserved?.Invoke() is true && incoming.Http.Features.Get<ObservedRequest>() is { } observed)
            observed.Entry = entry;
        return entry;
    }

    private void Explain(IncomingRequest incoming, JournaledDecision entry)
    {
        var why = DecisionLink.Of(incoming.Http, entry);
        if (!incoming.Http.Response.HasStarted)
            incoming.Http.Response.Headers[DecisionLink.Header] = why;
        refused?.Invoke(RefusedRequest.Of(entry, why));
    }

    // The oldest go first, those without a long body, too: who asks for one then learns that it is gone.
    private void MakeRoom()
    {
        var next = Volatile.Read(ref _next);
        for (var age = Kept - 1; age > 0 && Interlocked.Read(ref _bytes) > MostBytes / 2; age--)
        {
            if (Interlocked.Exchange(ref _entries[(uint)(next - age) % Kept], null) is { Bytes: > 0 } gone)
                Interlocked.Add(ref _bytes, -gone.Bytes);
        }
    }

    /// <summary>The decision about a request, or null when it is too long ago or never was.</summary>
    public JournaledDecision? Find(string world, string requestId) =>
        Array.Find(_entries, kept => kept?.World == world && kept.RequestId == requestId);
}
