using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Storage.Memory;

/// <summary>The packs of pushes in memory.</summary>
internal sealed class MemoryPacks : IPackStore
{
    private readonly ConcurrentDictionary<string, (string Name, byte[] Content)[]> _packs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _pushes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Keep(string id, string folder) => _packs.TryAdd(
        id, [.. Directory.GetFiles(folder, $"{id}.*").Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]);

    /// <inheritdoc/>
    public void Write(string id, string folder)
    {
        if (!_packs.TryGetValue(id, out var files))
            throw new WorldLogException($"the data lacks {id}, which a push brought", "push again");
        foreach (var (name, content) in files)
            File.WriteAllBytes(Path.Combine(folder, name), content);
    }

    /// <inheritdoc/>
    public void Link(string refs, IReadOnlyCollection<string> packs) => _pushes.TryAdd(refs, [.. packs]);

    /// <inheritdoc/>
    public IReadOnlyCollection<string>? PacksOf(string refs) => _pushes.GetValueOrDefault(refs);
}
