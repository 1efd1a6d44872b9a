using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Storage.Memory;

/// <summary>What simulators of one process share beside the worlds.</summary>
/// <param name="time">The real time.</param>
internal sealed class MemoryValues(TimeProvider time) : ISharedValues
{
    private readonly ConcurrentDictionary<(string Kind, string Key), (byte[] Value, DateTimeOffset? Until)> _values = new();

    /// <inheritdoc/>
    public byte[]? Find(string kind, string key) =>
        _values.TryGetValue((kind, key), out var found) && IsLive(found.Until) ? found.Value : null;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> All(string kind) =>
        [.. _values.Where(pair => pair.Key.Kind == kind && IsLive(pair.Value.Until)).Select(pair => pair.Value.Value)];

    /// <inheritdoc/>
    public void Keep(string kind, string key, byte[] value, DateTimeOffset? until) => _values[(kind, key)] = (value, until);

    /// <inheritdoc/>
    public bool TryAdd(string kind, string key, byte[] value) => _values.TryAdd((kind, key), (value, null));

    /// <inheritdoc/>
    public void Remove(string kind, string key) => _values.TryRemove((kind, key), out _);

    private bool IsLive(DateTimeOffset? until) => until is null || until > time.GetUtcNow();
}
