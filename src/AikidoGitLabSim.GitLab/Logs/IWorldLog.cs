namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>
/// The log of the worlds: for each name a sequence of entries that only grows. There is no order across worlds, because worlds never
/// interact.
/// </summary>
public interface IWorldLog : IDisposable
{
    /// <summary>What was pushed into the worlds' repositories.</summary>
    IPackStore Packs { get; }

    /// <summary>What replicas share beside the worlds; null: one process alone uses the log.</summary>
    ISharedValues? Shared { get; }

    /// <summary>Whether an entry can be appended now; when not, why, in one line without secrets.</summary>
    string? Trouble { get; }

    /// <summary>Whether an entry would have to wait for long now: what may be left out is not appended then.</summary>
    bool IsSlow => false;

    /// <summary>How old the state is that followers show: they have all entries that were written before. Null: one process alone uses
    /// the log, or nothing was read yet.</summary>
    TimeSpan? Lag => null;

    /// <summary>All names with their last position, deleted worlds included.</summary>
    /// <exception cref="WorldLogException">The log cannot be read.</exception>
    IReadOnlyList<LogPosition> Load();

    /// <summary>
    /// Appends an entry if, and only if, the name's last position is the one that the entry was computed on. Entries of one name are
    /// appended in the order of the calls; an entry may be computed on one that is still on its way, and fails with it.
    /// </summary>
    /// <param name="before">The position that the entry was computed on.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="after">What the entry makes of the world; a log may keep it as a snapshot.</param>
    /// <exception cref="WorldLogException">The log is not available; nothing was appended.</exception>
    Appending Append(LogPosition before, WorldEvent entry, LoggedWorld? after);

    /// <summary>Reads the last position of a world's log.</summary>
    /// <param name="name">The name.</param>
    /// <param name="known">What the caller has already; null: nothing.</param>
    /// <returns>Null: the name has no entries.</returns>
    /// <exception cref="WorldLogException">The log cannot be read.</exception>
    LogPosition? CatchUp(string name, LogPosition? known);

    /// <summary>
    /// From now on, hands on what others append, from a thread of the log. Does nothing where one process alone uses the log.
    /// </summary>
    /// <param name="follower">Who shows the worlds.</param>
    void Follow(ILogFollower follower);
}
