using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Commits and folders that were read before, by repository and id: walking a history asks for the same ones again and
/// again.</summary>
internal sealed class ObjectCache
{
    private const int MostObjects = 50_000;
    private const int LargestObject = 64 << 10;

    private readonly ConcurrentDictionary<(string Folder, string Id), RepositoryObject> _objects = new();

    /// <summary>An object that was read before, or null.</summary>
    public RepositoryObject? Find(string folder, string id) => _objects.GetValueOrDefault((folder, id));

    /// <summary>Keeps an object that is small and no file. A full cache starts anew.</summary>
    public RepositoryObject Keep(string folder, RepositoryObject found)
    {
        if (found.Type == "blob" || found.Content.Length > LargestObject)
            return found;
        if (_objects.Count >= MostObjects)
            _objects.Clear();
        _objects[(folder, found.Id)] = found;
        return found;
    }
}
