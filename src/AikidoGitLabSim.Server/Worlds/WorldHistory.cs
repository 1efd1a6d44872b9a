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

    private readonly Lock _gate = new();
    private Point _tip = new(start, slot);
    private Point _durable = new(start, slot);
    private Task<bool> _writing = Nothing;
    private int _rewinds;

    /// <summary>The last position that is shown.</summary>
    public long Seq => Volatile.Read(ref _durable).Position.Seq;

    /// <summary>Changes a world and writes the change to the log.</summary>
    /// <returns>False: the slot is not, or no longer, the one of this name. A change of it is of no consequence.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool TryChange(WorldSlot slot, WorldStep step)
    {
        while (true)
        {
            Attempt attempt;
            lock (_gate)
            {
                if (!ReferenceEquals(_tip.Slot, slot) || _tip.Position.World is not { } before)
                    return false;
                var (after, entry) = step(before);
                attempt = Begin(entry, after, slot);
            }

            if (Finish(attempt))
                return true;
        }
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
    public void CatchUp()
    {
        var known = Volatile.Read(ref _durable);
        if (log.CatchUp(known.Position.Name, known.Position) is not { } last)
            return;
        lock (_gate)
            Show(PointOf(last, known));
    }

    private bool Put(WorldSlot? next, bool unlessThere)
    {
        while (true)
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
    }

    private static Point PointOf(LogPosition last, Point known)
    {
        if (last.World is not { } world)
            return new Point(last, null);
        var isSame = known.Slot is not null && ReferenceEquals(world.Seed, known.Position.World?.Seed);
        return new Point(last, isSame ? known.Slot : new WorldSlot(last.Name, world));
    }

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
        CatchUp();
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
    }

    private sealed record Point(LogPosition Position, WorldSlot? Slot);

    private readonly record struct Attempt(Point After, Task<bool> Writing, int Rewinds);
}
