using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>The worlds of one simulator, by name.</summary>
public sealed class WorldStore
{
    /// <summary>The name of the world that is served at <c>/</c>.</summary>
    public const string DefaultName = "default";

    private readonly ConcurrentDictionary<string, WorldSlot> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorldHistory> _histories = new(StringComparer.Ordinal);
    private readonly IWorldLog? _log;
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
            Put(_default);
    }

    /// <summary>The world at <c>/</c>. It can be replaced, not removed.</summary>
    public WorldSlot Default => Volatile.Read(ref _default);

    /// <summary>All worlds, by name.</summary>
    public IReadOnlyCollection<WorldSlot> All => [.. _slots.Values.OrderBy(slot => slot.Name, StringComparer.Ordinal)];

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

    /// <summary>Removes a world other than the default one.</summary>
    /// <returns>Whether there was one that may be removed.</returns>
    /// <exception cref="WorldLogException">The log cannot be appended to: nothing happened.</exception>
    public bool Remove(string name) => name != DefaultName && _slots.ContainsKey(name)
        && (_log is null ? _slots.TryRemove(name, out _) : HistoryOf(name).Replace(null));

    /// <summary>Takes over what other replicas have appended to a name.</summary>
    /// <exception cref="WorldLogException">The log cannot be read.</exception>
    internal void CatchUp(string name)
    {
        if (_log is not null)
            HistoryOf(name).CatchUp();
    }

    private WorldHistory HistoryOf(string name) =>
        _histories.GetOrAdd(name, static (name, store) => new WorldHistory(store._log!, LogPosition.None(name), null, store.Show), this);

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
