namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// A folder for as long as a simulator runs. A lock in it says that its owner lives: the operating system releases the lock however the
/// owner ends, so that a later start can remove what is left.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "gitlab-sim-";
    private const string LockName = "in-use";
    private const int Attempts = 5;

    private readonly FileStream _lock;

    private TemporaryFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>The full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Creates one that only this user can read.</summary>
    /// <exception cref="IOException">There is no space, or no permission.</exception>
    public static TemporaryFolder Create()
    {
        var path = Directory.CreateTempSubdirectory(Prefix).FullName;
        return new TemporaryFolder(path,
            new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>Removes the folders whose owners ended without removing them, by a crash or <c>kill -9</c>.</summary>
    /// <returns>How many were removed.</returns>
    public static int Sweep() => Sweep(System.IO.Path.GetTempPath());

    /// <summary>Removes such folders below a folder.</summary>
    /// <param name="parent">The folder.</param>
    internal static int Sweep(string parent)
    {
        try
        {
            return new DirectoryInfo(parent).EnumerateDirectories($"{Prefix}*").Where(IsPlain).Count(IsRemoved);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    /// <remarks>A child of git may still create a file in it. What then stays is unlocked, and the next start removes it.</remarks>
    public void Dispose()
    {
        _lock.Dispose();
        for (var attempt = 0; attempt < Attempts && Directory.Exists(Path); attempt++)
            TryDelete(Path);
    }

    private static bool IsPlain(DirectoryInfo folder) =>
        folder.LinkTarget is null && File.Exists(System.IO.Path.Combine(folder.FullName, LockName));

    private static bool IsRemoved(DirectoryInfo folder)
    {
        try
        {
            using var held =
                new FileStream(System.IO.Path.Combine(folder.FullName, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        return TryDelete(folder.FullName);
    }

    private static bool TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
