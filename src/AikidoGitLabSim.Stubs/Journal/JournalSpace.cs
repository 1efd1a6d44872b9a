namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>The memory that all journals of one application share. Where it is used up, the longest journal forgets its oldest
/// requests.</summary>
/// <param name="mostBytes">How much it is.</param>
public sealed class JournalSpace(long mostBytes = JournalSpace.Ordinary)
{
    /// <summary>How much memory the journals of all worlds share unless told otherwise, in bytes.</summary>
    public const long Ordinary = 32 << 20;

    private readonly Lock _gate = new();
    private readonly List<WeakReference<RequestJournal>> _journals = [];
    private long _used;

    /// <summary>How many bytes are in use, as far as is counted: texts of requests, and some for each.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <summary>The requests that are recorded without being searched again; a few for all journals.</summary>
    internal KnownRequests Known { get; } = new();

    internal void Join(RequestJournal journal)
    {
        lock (_gate)
            _journals.Add(new WeakReference<RequestJournal>(journal));
    }

    /// <summary>Counts what a journal keeps more, or less, than before.</summary>
    internal void Count(long bytes)
    {
        if (Interlocked.Add(ref _used, bytes) > mostBytes && bytes > 0)
            MakeRoom();
    }

    // Journals of worlds that are gone free what they held without a word: what is used is counted anew.
    private void MakeRoom()
    {
        lock (_gate)
        {
            _journals.RemoveAll(journal => !journal.TryGetTarget(out _));
            var journals = _journals.Select(journal => journal.TryGetTarget(out var kept) ? kept : null).OfType<RequestJournal>().ToList();
            Interlocked.Exchange(ref _used, journals.Sum(journal => journal.Bytes));
            while (Used > mostBytes && journals.MaxBy(journal => journal.Bytes) is { Bytes: > 0 } longest)
                longest.ForgetOldest(Math.Max(1, longest.Bytes / 4));
        }
    }
}
