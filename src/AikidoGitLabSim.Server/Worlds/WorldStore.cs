using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>The worlds of one simulator, by name.</summary>
public sealed class WorldStore
{
    /// <summary>The name of the world that is served at <c>/</c>.</summary>
    public const string DefaultName = "default";

    private readonly ConcurrentDictionary<string, WorldSlot> _slots = new(StringComparer.Ordinal);

    /// <summary>Makes a store whose default world starts from a seed.</summary>
    public WorldStore(World seed)
    {
        Default = new WorldSlot(DefaultName, seed);
        _slots[DefaultName] = Default;
    }

    /// <summary>The world at <c>/</c>. It can be replaced, not removed.</summary>
    public WorldSlot Default { get; private set; }

    /// <summary>All worlds, by name.</summary>
    public IReadOnlyCollection<WorldSlot> All => [.. _slots.Values.OrderBy(slot => slot.Name, StringComparer.Ordinal)];

    /// <summary>Whether a name can be part of a URL: letters, digits, <c>-</c> and <c>_</c>, 64 at most.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The world with a name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out WorldSlot? slot) => _slots.TryGetValue(name, out slot);

    /// <summary>Puts a world in place of the one with its name.</summary>
    /// <returns>Whether the name is new.</returns>
    public bool Put(WorldSlot slot)
    {
        var isNew = !_slots.ContainsKey(slot.Name);
        _slots[slot.Name] = slot;
        if (slot.Name == DefaultName)
            Default = slot;
        return isNew;
    }

    /// <summary>Adds a world unless there is one with its name; of several at once, one is added.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(WorldSlot slot) => _slots.TryAdd(slot.Name, slot);

    /// <summary>Removes a world.</summary>
    /// <returns>Whether there was one that may be removed.</returns>
    public bool Remove(string name) => name != DefaultName && _slots.TryRemove(name, out _);
}
