using System.Collections.Concurrent;
using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// Where git finds the repositories of all worlds. A repository is a value, its folder a cache keyed by its content: made when it is first
/// asked for or pushed, shared by worlds and forks, gone with the simulator. Nothing that was made is written to again.
/// </summary>
internal sealed class GitDirectories : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<string>> _byKey = new(StringComparer.Ordinal);
    private readonly Lazy<string> _root = new(() => Directory.CreateTempSubdirectory("gitlab-sim-").FullName);
    private readonly Lazy<string> _home;
    private int _intakes;

    /// <summary>Makes a cache; nothing is on disk before somebody clones.</summary>
    public GitDirectories() => _home = new Lazy<string>(() => Directory.CreateDirectory(Path.Combine(_root.Value, "home")).FullName);

    /// <summary>An empty folder, for git to find no configuration in.</summary>
    public string Home => _home.Value;

    /// <summary>How many folders were made.</summary>
    public int Count => _byKey.Count;

    /// <summary>The git directory of a project that has a repository.</summary>
    /// <exception cref="GitUnavailableException">What was pushed is not here: another simulator took it.</exception>
    public string Of(Project project) =>
        project.Pushed is { } pushed ? Of(pushed)
        : project.GitDirectory ?? Of(project.Repository!);

    /// <summary>The git directory of a repository that nobody has pushed to.</summary>
    public string Of(Repository repository) => Of(repository.Fingerprint, repository, BareRepository.Write);

    /// <summary>Keeps what a push has made of a repository.</summary>
    /// <param name="after">The repository; what is here already under its key stays.</param>
    /// <param name="stores">The folders its objects lie in.</param>
    public void Keep(RefTable after, IEnumerable<string> stores) =>
        Of(after.Key, (After: after, Stores: stores), static (made, folder) => GitFolder.Make(folder, made.After, [.. made.Stores]));

    /// <summary>A new folder for the objects of one push.</summary>
    public GitFolder MakeIntake(RepositoryState before) => GitFolder.Make(
        Path.Combine(_root.Value, string.Create(CultureInfo.InvariantCulture, $"push-{Interlocked.Increment(ref _intakes)}.git")), before.Refs, before.Stores);

    /// <summary>Removes all that was made; repositories that a world file points to stay.</summary>
    public void Dispose()
    {
        if (_root.IsValueCreated && Directory.Exists(_root.Value))
            Directory.Delete(_root.Value, recursive: true);
    }

    private string Of(RefTable pushed) => _byKey.TryGetValue(pushed.Key, out var folder)
        ? folder.Value
        : throw new GitUnavailableException("simulator: what was pushed was kept by another simulator and went with it; push again");

    private string Of<T>(string key, T source, Action<T, string> write) => _byKey.GetOrAdd(key, static (key, made) => new Lazy<string>(() =>
    {
        var folder = Path.Combine(made.Root.Value, $"{key}.git");
        made.Write(made.Source, folder);
        return folder;
    }), (Root: _root, Source: source, Write: write)).Value;
}
