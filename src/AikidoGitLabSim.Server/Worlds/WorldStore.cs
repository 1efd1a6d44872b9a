using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>The worlds of one simulator, by name.</summary>
public sealed class WorldStore : ILogFollower
{
    /// <summary>The name of the world that is served at <c>/</c>.</summary>
    public const string DefaultName = "default";

    private readonly ConcurrentDictionary<string, WorldSlot> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorldHistory> _histories = new(StringComparer.Ordinal);
    private readonly IWorldLog? _log;
    private TaskCompletionSource _naming = NewNaming();
    private WorldSlot _default;

    /// <summary>Makes a store whose default world starts from a seed.</summary>
    /// <param name="seed">The default world, unless the log has one.</param>
    /// <param name="log">Where the worlds are kept; null: in memory only.</param>
    /// <exception cref="WorldLogException">The log cannot be read or appended to.</exception>
    public WorldStore(World seed, IWorldLog? log = null)
    {
        _log = log;
        _default = new WorldSlot(DefaultName, seed);
        foreach (var position in log?.Load() ?? [])
            Continue(position);
        if (!_slots.ContainsKey(DefaultName))
            TryAdd(_default);
        log?.Follow(this);
    }

    /// <summary>The world at <c>/</c>. It can be replaced, not removed.</summary>
    public WorldSlot Default => Volatile.Read(ref _default);

    /// <summary>All worlds, by name.</summary>
    public IReadOnlyCollection<WorldSlot> All => [.. _slots.Values.OrderBy(slot => slot.Name, StringComparer.Ordinal)];

    /// <summary>How many worlds there are.</summary>
    internal int Count => _slots.Count;

    /// <summary>Whether a name can be part of a URL: letters, digits, <c>-</c> and <c>_</c>, 64 at most.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The world with a name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out WorldSlot? slot) => _slots.TryGetValue(name, out slot);

    /// <summary>Puts a world in place of the one with its name.</summary>
    /// <returns>Whether the name is new.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool Put(WorldSlot slot)
    {
        if (_log is not null)
            return !HistoryOf(slot.Name).Replace(slot);
        var isNew = !_slots.ContainsKey(slot.Name);
        Show(slot.Name, slot);
        return isNew;
    }

    /// <summary>Adds a world unless there is one with its name; of several at once, one is added.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool TryAdd(WorldSlot slot) => _log is null ? _slots.TryAdd(slot.Name, slot) : HistoryOf(slot.Name).TryAdd(slot);

    /// <inheritdoc/>
    LogPosition ILogFollower.PositionOf(string name) =>
        _histories.TryGetValue(name, out var history) ? history.Last : LogPosition.None(name);

    /// <inheritdoc/>
    void ILogFollower.Advance(LogPosition last) => HistoryOf(last.Name).Advance(last);

    /// <summary>Removes a world other than the default one.</summary>
    /// <returns>Whether there was one that may be removed.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool Remove(string name) => name != DefaultName && _slots.ContainsKey(name)
        && (_log is null ? _slots.TryRemove(name, out _) : HistoryOf(name).Replace(null));

    /// <summary>How many entries of a name are shown; 0: none, or there is no log.</summary>
    internal long SeqOf(string name) => _histories.TryGetValue(name, out var history) ? history.Seq : 0;

    /// <summary>Whether a position of a name, or a later one, is shown.</summary>
    internal bool IsShown(string name, long seq) => _histories.TryGetValue(name, out var history) && history.IsShown(seq);

    /// <summary>Waits until a position of a name, or a later one, is shown.</summary>
    /// <param name="name">The name; another replica may be making the world.</param>
    /// <param name="seq">The position.</param>
    /// <param name="cancelled">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    internal async ValueTask WaitForAsync(string name, long seq, CancellationToken cancelled)
    {
        WorldHistory? history;
        while (!_histories.TryGetValue(name, out history))
        {
            var naming = Volatile.Read(ref _naming).Task;
            if (!_histories.ContainsKey(name))
                await naming.WaitAsync(cancelled);
        }

        await history.WaitForAsync(seq, cancelled);
    }

    /// <summary>Takes over what other replicas have appended to a name.</summary>
    /// <exception cref="WorldLogException">The log cannot be read.</exception>
    internal void CatchUp(string name)
    {
        if (_log is not null)
            HistoryOf(name).CatchUp();
    }

    private WorldHistory HistoryOf(string name)
    {
        if (_histories.TryGetValue(name, out var known))
            return known;
        var history = _histories.GetOrAdd(
            name, static (name, store) => new WorldHistory(store._log!, LogPosition.None(name), null, store.Show), this);
        Interlocked.Exchange(ref _naming, NewNaming()).TrySetResult();
        return history;
    }

    private static TaskCompletionSource NewNaming() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Continue(LogPosition position)
    {
        var slot = position.World is { } world ? new WorldSlot(position.Name, world) : null;
        var history = new WorldHistory(_log!, position, slot, Show);
        _histories[position.Name] = history;
        slot?.Follow(history);
        Show(position.Name, slot);
    }

    private void Show(string name, WorldSlot? slot)
    {
        if (slot is null)
        {
            _slots.TryRemove(name, out _);
            return;
        }

        _slots[name] = slot;
        if (name == DefaultName)
            Volatile.Write(ref _default, slot);
    }
}
