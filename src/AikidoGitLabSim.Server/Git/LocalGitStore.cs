using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// A git repository in a folder on this machine, read through one child of the <c>git</c> program that hands out objects for as long as a
/// request lasts, thirty seconds at most.
/// </summary>
/// <param name="folder">The git directory.</param>
/// <param name="home">An empty folder, for git to find no configuration in.</param>
/// <param name="cache">What was read before.</param>
internal sealed class LocalGitStore(string folder, string home, ObjectCache cache) : IGitStore, IDisposable
{
    private const string HeadPrefix = "ref: refs/heads/";
    private const int LargestObject = 64 << 20;

    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    private ImmutableArray<GitReference>? _references;
    private Process? _objects;
    private Timer? _end;

    /// <inheritdoc/>
    public string DefaultBranch { get; } = DefaultBranchOf(folder);

    /// <inheritdoc/>
    public IReadOnlyList<GitReference> References => _references ??= ReadReferences();

    /// <summary>The branch that the <c>HEAD</c> of a git directory names; the usual one when there is none any more.</summary>
    public static string DefaultBranchOf(string folder)
    {
        var file = Path.Combine(folder, "HEAD");
        var head = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        return head.StartsWith(HeadPrefix, StringComparison.Ordinal) ? head[HeadPrefix.Length..] : Repository.DefaultBranch;
    }

    /// <inheritdoc/>
    /// <remarks>An object of more than 64 MiB counts as missing.</remarks>
    public RepositoryObject? Find(string id)
    {
        if (!id.All(char.IsAsciiHexDigit))
            return null;
        if (cache.Find(folder, id) is { } known)
            return known;

        try
        {
            return Read(id, _objects ??= Start("cat-file", "--batch"));
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            throw new GitUnavailableException($"git ended while it was reading {folder}: {broken.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => StopObjects();

    private RepositoryObject? Read(string id, Process git)
    {
        var input = git.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes($"{id}\n"));
        input.Flush();
        var output = git.StandardOutput.BaseStream;
        var header = ReadLine(output).Split(' ');
        if (header is not [var found, var type, var length])
            return null;

        var size = long.Parse(length, CultureInfo.InvariantCulture);
        if (size > LargestObject)
        {
            StopObjects();
            return null;
        }

        var content = new byte[size + 1];
        output.ReadExactly(content);
        return cache.Keep(folder, new RepositoryObject(found, type, ImmutableArray.Create(content, 0, (int)size)));
    }

    private ImmutableArray<GitReference> ReadReferences()
    {
        using var list = Start("for-each-ref", "--format=%(objectname) %(refname)", "refs/heads", "refs/tags");
        list.StandardInput.Close();
        var lines = list.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        list.WaitForExit();
        if (list.ExitCode != 0)
            throw new GitUnavailableException($"{folder} is no git repository any more");
        return [.. lines.Select(line => line.Split(' ', 2)).Where(parts => parts.Length == 2)
            .Select(parts => new GitReference(parts[1], parts[0]))];
    }

    private Process Start(params string[] arguments)
    {
        var child = GitProgram.Start(home, protocol: null, ["--git-dir", folder, .. arguments])
            ?? throw new GitUnavailableException("there is no git program on PATH");
        child.ErrorDataReceived += static (_, _) => { };
        child.BeginErrorReadLine();
        _end ??= new Timer(_ => StopObjects(), null, LongestRequest, Timeout.InfiniteTimeSpan);
        return child;
    }

    private static string ReadLine(Stream output)
    {
        var line = new StringBuilder();
        for (var next = output.ReadByte(); next != '\n'; next = output.ReadByte())
        {
            if (next < 0)
                throw new EndOfStreamException("no answer");
            line.Append((char)next);
        }

        return line.ToString();
    }

    private void StopObjects()
    {
        _end?.Dispose();
        _end = null;
        if (Interlocked.Exchange(ref _objects, null) is not { } child)
            return;
        try
        {
            child.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        child.Dispose();
    }
}
