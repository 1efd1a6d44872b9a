using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// Where git finds the repositories of all worlds. A repository is a value, its folder a cache keyed by its content: made when it is first
/// asked for or pushed, shared by worlds and forks, gone with the simulator. Nothing that was made is written to again.
/// </summary>
/// <param name="packs">Where packs of pushes are kept; null: nowhere else.</param>
internal sealed class GitDirectories(IPackStore? packs = null) : IDisposable
{
    private readonly KeptPacks? _kept = packs is null ? null : new KeptPacks(packs);
    private readonly ConcurrentDictionary<string, Lazy<string>> _byKey = new(StringComparer.Ordinal);
    private readonly Lock _making = new();
    private TemporaryFolder? _root;
    private int _intakes;

    /// <summary>An empty folder, for git to find no configuration in.</summary>
    /// <exception cref="GitUnavailableException">It cannot be written.</exception>
    public string Home => OnDisk(() => Directory.CreateDirectory(Path.Combine(Root, "home")).FullName);

    /// <summary>How many folders were made.</summary>
    public int Count => _byKey.Count;

    /// <summary>The git directory of a project that has a repository.</summary>
    /// <exception cref="GitUnavailableException">What was pushed is not here: another simulator took it.</exception>
    public string Of(Project project) =>
        project.Pushed is { } pushed ? Of(pushed, project)
        : project.GitDirectory is { } named ? OfNamed(named)
        : Of(project.Repository!);

    /// <summary>The git directory of a repository without pushes.</summary>
    public string Of(Repository repository) => Of(repository.Fingerprint, repository, BareRepository.Write);

    /// <summary>Keeps what a push has made of a repository.</summary>
    /// <param name="after">The repository; what is here already under its key stays.</param>
    /// <param name="stores">The folders its objects lie in.</param>
    /// <exception cref="WorldLogException">The objects could not be kept.</exception>
    public void Keep(RefTable after, IEnumerable<string> stores)
    {
        string[] folders = [.. stores];
        _kept?.Keep(after, folders);
        Make(after, folders);
    }

    /// <summary>A new folder for the objects of one push.</summary>
    /// <exception cref="GitUnavailableException">It cannot be written.</exception>
    public GitFolder MakeQuarantine(RepositoryState before) => OnDisk(() => GitFolder.Make(
        Path.Combine(Root, KeptPacks.NameOf(Interlocked.Increment(ref _intakes))), before.Refs, before.Stores));

    /// <summary>Does something on the disk, and turns a full or read-only one into an answer.</summary>
    /// <exception cref="GitUnavailableException">The disk refuses.</exception>
    public static T OnDisk<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(refused);
        }
    }

    /// <summary>What to answer when the disk refuses.</summary>
    public static GitUnavailableException Refused(Exception refused) => new(
        $"simulator: temporary files cannot be written: {refused.Message.Split(" : ")[0].TrimEnd(
            '.')}; free space, or set TMPDIR to another folder");

    /// <summary>Removes all that was made; repositories that a world file points to stay.</summary>
    public void Dispose() => _root?.Dispose();

    /// <summary>The folder of this simulator; nothing is on disk before a repository is read or pushed to.</summary>
    private string Root
    {
        get
        {
            lock (_making)
                return (_root ??= TemporaryFolder.Create()).Path;
        }
    }

    private string OfNamed(string named)
    {
        var key = $"named-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))}";
        var folder = Of(key, named, NamedFolder.Make);
        NamedFolder.Refresh(named, folder);
        return folder;
    }

    private string Of(RefTable pushed, Project project)
    {
        if (_byKey.TryGetValue(pushed.Key, out var folder))
            return folder.Value;
        if (_kept?.Restore(pushed, Root) is not { } kept)
            throw new GitUnavailableException("simulator: what was pushed was kept by another simulator and went with it; push again");
        return Make(pushed, [Path.Combine(Of(project with { Pushed = null }), "objects"), .. kept]);
    }

    private string Make(RefTable refs, IReadOnlyCollection<string> stores) =>
        Of(refs.Key, (Refs: refs, Stores: stores), static (made, folder) => GitFolder.Make(folder, made.Refs, [.. made.Stores]));

    private string Of<T>(string key, T source, Action<T, string> write)
    {
        var made = _byKey.GetOrAdd(key, _ => new Lazy<string>(() =>
        {
            var folder = Path.Combine(Root, $"{key}.git");
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            write(source, folder);
            return folder;
        }));
        try
        {
            return OnDisk(() => made.Value);
        }
        catch
        {
            _byKey.TryRemove(KeyValuePair.Create(key, made));
            throw;
        }
    }
}
