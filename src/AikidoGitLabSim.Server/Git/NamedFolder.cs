using System.Text;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// A git directory of our own in front of a repository that a world file names. Git reads our configuration, and of the named folder only
/// objects, refs and the boundary of a shallow clone. The folder's own configuration, hooks and worktree settings can name programs to
/// run, so git never sees them.
/// </summary>
internal static partial class NamedFolder
{
    private const int LongestHead = 1024;

    private static readonly string[] Directories = ["objects", "refs"];

    /// <summary>Their absence is normal, so a link to nothing is fine.</summary>
    private static readonly string[] Files = ["packed-refs", "shallow"];

    /// <summary>Makes one.</summary>
    /// <param name="named">The folder that the world file names.</param>
    /// <param name="folder">The git directory to make.</param>
    /// <exception cref="GitUnavailableException">The format is not supported, or this machine does not allow links.</exception>
    public static void Make(string named, string folder)
    {
        if (File.Exists(Path.Combine(named, "config")) && OtherFormat().IsMatch(File.ReadAllText(Path.Combine(named, "config"))))
            throw new GitUnavailableException(
                $"simulator: {named} uses SHA-256 or reftable; name a repository with SHA-1 ids and refs in files");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "config"), GitFolder.Config);
        try
        {
            foreach (var part in Directories)
                Directory.CreateSymbolicLink(Path.Combine(folder, part), Path.Combine(named, part));
            foreach (var part in Files)
                File.CreateSymbolicLink(Path.Combine(folder, part), Path.Combine(named, part));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new GitUnavailableException(
                $"simulator: no link to {named} can be made: {refused.Message}; on Windows, switch on Developer Mode");
        }
    }

    /// <summary>Takes over the branch that the named folder's <c>HEAD</c> names now.</summary>
    /// <remarks>Git does not accept a link as <c>HEAD</c>.</remarks>
    /// <exception cref="GitUnavailableException">It is not a <c>HEAD</c>.</exception>
    public static void Refresh(string named, string folder)
    {
        var head = ReadHead(Path.Combine(named, "HEAD"));
        if (!Head().IsMatch(head))
            throw new GitUnavailableException($"simulator: the repository at {named} cannot be read; check it with git fsck");
        var mine = Path.Combine(folder, "HEAD");
        if (File.Exists(mine) && File.ReadAllText(mine) == head)
            return;
        var next = $"{mine}.{Environment.CurrentManagedThreadId}";
        File.WriteAllText(next, head);
        File.Move(next, mine, overwrite: true);
    }

    private static string ReadHead(string file)
    {
        if (!File.Exists(file))
            return "";
        using var content = File.OpenRead(file);
        var start = new byte[LongestHead];
        return Encoding.UTF8.GetString(start, 0, content.ReadAtLeast(start, LongestHead, throwOnEndOfStream: false));
    }

    [GeneratedRegex(@"\A(ref: refs/heads/[^\s\0]+|[0-9a-f]{40})\n?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*(objectformat\s*=\s*sha256|refstorage\s*=\s*reftable)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex OtherFormat();
}
