using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>
/// Brings the changes of one name into the log, in order. A change is computed on top of those that are still being written, and is shown,
/// and answered, when the log has it. Many changes share one write, and no answer shows a change that a crash could undo.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="start">The name's last position.</param>
/// <param name="slot">The world there; null: none.</param>
/// <param name="shown">Is called when a name shows another slot, or none.</param>
internal sealed class WorldHistory(IWorldLog log, LogPosition start, WorldSlot? slot, Action<string, WorldSlot?> shown)
{
    private static readonly Task<bool> Nothing = Task.FromResult(true);

    /// <summary>How often a change is computed again because others were faster.</summary>
    private const int MostAttempts = 100;

    private readonly Lock _gate = new();
    private readonly Lock _catching = new();
    private Point _tip = new(start, slot);
    private Point _durable = new(start, slot);
    private Task<bool> _writing = Nothing;
    private int _rewinds;
    private long _shown = start.Seq;
    private TaskCompletionSource? _advancing;

    /// <summary>The last position that is shown, or is just about to be: nothing later was seen by anyone.</summary>
    public LogPosition Last => Volatile.Read(ref _durable).Position;

    /// <summary>The number of the last position; see <see cref="Last"/>.</summary>
    public long Seq => Last.Seq;

    /// <summary>Whether a change would have to wait for long now.</summary>
    public bool IsSlow => log.IsSlow;

    /// <summary>Whether a position, or a later one, is shown.</summary>
    public bool IsShown(long seq) => Interlocked.Read(ref _shown) >= seq;

    /// <summary>Waits until a position, or a later one, is shown.</summary>
    /// <param name="seq">The position.</param>
    /// <param name="cancelled">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async ValueTask WaitForAsync(long seq, CancellationToken cancelled)
    {
        while (!IsShown(seq))
        {
            Task advancing;
            lock (_gate)
            {
                if (_shown >= seq)
                    return;
                advancing = (_advancing ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await advancing.WaitAsync(cancelled);
        }
    }

    /// <summary>Shows a later position that others appended.</summary>
    public void Advance(LogPosition last)
    {
        lock (_gate)
            Show(PointOf(last));
    }

    /// <summary>Changes a world and writes the change to the log.</summary>
    /// <returns>False: the slot is not, or no longer, the one of this name. A change of it is of no consequence.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool TryChange(WorldSlot slot, WorldStep step)
    {
        for (var attempts = 0; attempts < MostAttempts; attempts++)
        {
            Attempt attempt;
            lock (_gate)
            {
                if (ReferenceEquals(_tip.Slot, slot) && _tip.Position.World is { } before)
                {
                    var (after, entry) = step(before);
                    attempt = Begin(entry, after, slot);
                }
                else if (ReferenceEquals(_durable.Slot, slot))
                {
                    // Its replacement is being written, and may fail.
                    attempt = new Attempt(_tip, _writing, _rewinds);
                }
                else
                {
                    return false;
                }
            }

            if (Finish(attempt) && ReferenceEquals(attempt.After.Slot, slot))
                return true;
        }

        throw Outrun();
    }

    /// <summary>Puts a world in place of the one with this name, or removes it.</summary>
    /// <param name="next">The slot; null: none.</param>
    /// <returns>Whether there was a world before.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool Replace(WorldSlot? next) => Put(next, unlessThere: false);

    /// <summary>Adds a world unless there is one with this name.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool TryAdd(WorldSlot next) => !Put(next, unlessThere: true);

    /// <summary>Takes over what others have appended.</summary>
    /// <exception cref="WorldLogException">The log cannot be read.</exception>
    public void CatchUp() => CatchUp(long.MaxValue);

    private void CatchUp(long seq)
    {
        lock (_catching)
        {
            if (Last.Seq < seq && log.CatchUp(Last.Name, Last) is { } last)
                Advance(last);
        }
    }

    private bool Put(WorldSlot? next, bool unlessThere)
    {
        for (var attempts = 0; attempts < MostAttempts; attempts++)
        {
            Attempt attempt;
            bool existed;
            lock (_gate)
            {
                existed = _tip.Slot is not null;
                if (existed && unlessThere)
                    return true;
                WorldEvent? entry = next is not null ? new WorldPut(next.State) : existed ? new WorldDeleted() : null;
                attempt = Begin(entry, next?.State, next);
            }

            if (Finish(attempt))
                return existed;
        }

        throw Outrun();
    }

    private WorldLogException Outrun() => new($"other replicas change world '{Last.Name}' all the time", "try again");

    // A slot lives as long as its world. Another one for the same world would orphan changes that are on their way in the first.
    private Point PointOf(LogPosition last)
    {
        if (last.World is not { } world)
            return new Point(last, null);
        return new Point(last, new[] { _durable, _tip }.FirstOrDefault(known => IsSame(known, last))?.Slot
            ?? new WorldSlot(last.Name, world));
    }

    private static bool IsSame(Point known, LogPosition last) => known.Slot is not null && known.Position.Made == last.Made;

    private Attempt Begin(WorldEvent? entry, LoggedWorld? after, WorldSlot? slot)
    {
        if (entry is not null)
        {
            var appending = log.Append(_tip.Position, entry, after);
            (_tip, _writing) = (new Point(appending.After, slot), appending.Written);
        }

        return new Attempt(_tip, _writing, _rewinds);
    }

    private bool Finish(Attempt attempt)
    {
        var appended = false;
        try
        {
            appended = attempt.Writing.GetAwaiter().GetResult();
        }
        catch (WorldLogException)
        {
            Rewind(attempt);
            throw;
        }

        if (appended)
        {
            lock (_gate)
                Show(attempt.After);
            return true;
        }

        Rewind(attempt);
        CatchUp(attempt.After.Position.Seq);
        return false;
    }

    // Whatever was computed on top of what failed, fails as well: the log refuses an entry whose predecessor it does not have.
    private void Rewind(Attempt attempt)
    {
        lock (_gate)
        {
            if (attempt.Rewinds != _rewinds)
                return;
            _rewinds++;
            _tip = _durable;
            _writing = Nothing;
        }
    }

    private void Show(Point point)
    {
        if (point.Position.Seq <= _durable.Position.Seq)
            return;
        var before = _durable.Slot;
        Volatile.Write(ref _durable, point);
        if (_tip.Position.Seq < point.Position.Seq)
            (_tip, _writing) = (point, Nothing);
        if (point is { Slot: { } slot, Position.World: { } world })
        {
            slot.Follow(this);
            slot.Show(world);
        }

        if (!ReferenceEquals(before, point.Slot))
            shown(point.Position.Name, point.Slot);
        Interlocked.Exchange(ref _shown, point.Position.Seq);
        _advancing?.SetResult();
        _advancing = null;
    }

    private sealed record Point(LogPosition Position, WorldSlot? Slot);

    private readonly record struct Attempt(Point After, Task<bool> Writing, int Rewinds);
}
