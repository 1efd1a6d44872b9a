using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// Where git finds the repositories of all worlds. A repository is a value, its folder a cache keyed by what is in it: made when it is first
/// asked for, shared by worlds and forks, gone with the simulator.
/// </summary>
internal sealed class GitDirectories : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<string>> _byContent = new(StringComparer.Ordinal);
    private readonly Lazy<string> _root = new(() => Directory.CreateTempSubdirectory("gitlab-sim-").FullName);
    private readonly Lazy<string> _home;

    /// <summary>Makes a cache; nothing is on disk before somebody clones.</summary>
    public GitDirectories() => _home = new Lazy<string>(() => Directory.CreateDirectory(Path.Combine(_root.Value, "home")).FullName);

    /// <summary>An empty folder, for git to find no configuration in.</summary>
    public string Home => _home.Value;

    /// <summary>How many folders were made.</summary>
    public int Count => _byContent.Count;

    /// <summary>The git directory of a project that has a repository.</summary>
    public string Of(Project project) => project.GitDirectory ?? Of(project.Repository!);

    /// <summary>The git directory of a repository.</summary>
    public string Of(Repository repository) => _byContent.GetOrAdd(repository.Fingerprint, static (content, made) => new Lazy<string>(() =>
    {
        var folder = Path.Combine(made.Root.Value, $"{content}.git");
        BareRepository.Write(made.Repository, folder);
        return folder;
    }), (Root: _root, Repository: repository)).Value;

    /// <summary>Removes all that was made; repositories that a world file points to stay.</summary>
    public void Dispose()
    {
        if (_root.IsValueCreated && Directory.Exists(_root.Value))
            Directory.Delete(_root.Value, recursive: true);
    }
}
