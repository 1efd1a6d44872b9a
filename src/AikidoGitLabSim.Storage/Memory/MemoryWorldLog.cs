using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Storage.Memory;

/// <summary>A log in memory, which several simulators of one process can share. It ends with the process.</summary>
/// <param name="time">The real time; null: the system's.</param>
public sealed class MemoryWorldLog(TimeProvider? time = null) : IWorldLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LogPosition> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(WorldEvent Entry, string Chain)>> _entries = new(StringComparer.Ordinal);
    private ImmutableArray<ILogFollower> _followers = [];
    private long _appended;

    /// <inheritdoc/>
    public IPackStore Packs { get; } = new MemoryPacks();

    /// <inheritdoc/>
    public ISharedValues? Shared { get; } = new MemoryValues(time ?? TimeProvider.System);

    /// <inheritdoc/>
    public string? Trouble => null;

    /// <inheritdoc/>
    public IReadOnlyList<LogPosition> Load()
    {
        lock (_gate)
            return [.. _last.Values];
    }

    /// <inheritdoc/>
    public Appending Append(LogPosition before, WorldEvent entry, LoggedWorld? after)
    {
        lock (_gate)
        {
            var next = before.After(entry, (++_appended).ToString(CultureInfo.InvariantCulture), after);
            var last = _last.GetValueOrDefault(before.Name) ?? LogPosition.None(before.Name);
            if ((last.Seq, last.Chain) != (before.Seq, before.Chain))
                return new Appending(next, Task.FromResult(false));
            _last[before.Name] = next;
            if (!_entries.TryGetValue(before.Name, out var entries))
                _entries[before.Name] = entries = [];
            entries.Add((entry, next.Chain));
            foreach (var follower in _followers)
                _ = Task.Run(() => HandOn(before.Name, follower));
            return new Appending(next, Task.FromResult(true));
        }
    }

    /// <inheritdoc/>
    public LogPosition? CatchUp(string name, LogPosition? known)
    {
        lock (_gate)
        {
            return known is null
                ? _last.GetValueOrDefault(name)
                : _entries.GetValueOrDefault(name, []).Skip((int)known.Seq)
                    .Aggregate(known, (position, next) => position.After(next.Entry, next.Chain));
        }
    }

    /// <inheritdoc/>
    public void Follow(ILogFollower follower)
    {
        lock (_gate)
            _followers = _followers.Add(follower);
        foreach (var position in Load())
            follower.Advance(position);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // There is nothing to close.
    }

    private void HandOn(string name, ILogFollower follower)
    {
        if (CatchUp(name, follower.PositionOf(name)) is { } last)
            follower.Advance(last);
    }
}
