using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>The quarantine of one push: its objects lie in a folder of their own until the push is taken, and with them goes the folder
/// when it is not.</summary>
/// <param name="folder">The folder.</param>
/// <param name="git">Runs git.</param>
internal sealed class PushQuarantine(GitFolder folder, GitTransfer git) : IDisposable
{
    /// <summary>The longest pack in bytes.</summary>
    public const long LongestPack = 1L << 30;

    /// <summary>As Gitaly configures it: what old tools wrote wrongly is let through.</summary>
    private const string Strict = "--strict=badTimezone=ignore,missingSpaceBeforeDate=ignore,zeroPaddedFilemode=ignore";

    private const int Block = 64 * 1024;

    private bool _kept;

    /// <summary>Where the pushed objects lie.</summary>
    public string Objects => folder.Objects;

    /// <summary>Keeps the pack while it comes, as slowly as the client sends it. What is longer than allowed is read and dropped.</summary>
    /// <exception cref="GitUnavailableException">The disk is full.</exception>
    public async Task KeepAsync(Stream pack, CancellationToken cancelled)
    {
        var file = GitDirectories.OnDisk(() => File.Create(Incoming));
        await using (file)
        {
            var block = new byte[Block];
            for (int read; (read = await pack.ReadAsync(block, cancelled)) > 0;)
            {
                if (file.Length <= LongestPack)
                    GitDirectories.OnDisk(() => Write(file, block.AsSpan(0, read)));
            }

            GitDirectories.OnDisk(() => Write(file, []));
        }
    }

    /// <summary>Has git index and check the pack that was kept.</summary>
    public async Task<GitResult> ReceiveAsync(PushRequest push, CancellationToken cancelled)
    {
        string[] shallow = push.Shallow.IsEmpty ? [] : ["--shallow-file", WriteShallow(push)];
        await using var pack = GitDirectories.OnDisk(() => File.OpenRead(Incoming));
        var received = await git.RunAsync((input, ending) => pack.CopyToAsync(input, ending), cancelled, [
            .. shallow, .. Here, "index-pack", "--stdin", "--fix-thin", Strict,
            string.Create(CultureInfo.InvariantCulture, $"--max-input-size={LongestPack}")]);
        File.Delete(Incoming);
        return received;
    }

    /// <summary>What git itself has against some updates, by ref: bad names, objects that are missing or no commits.</summary>
    public async Task<ImmutableDictionary<string, string>> ProblemsAsync(PushRequest push, CancellationToken cancelled)
    {
        var types = await TypesAsync(push, cancelled);
        var problems = push.Updates
            .Select(update => KeyValuePair.Create(update.Name, Problem(update, types)))
            .Where(problem => problem.Value is not null)
            .ToImmutableDictionary(problem => problem.Key, problem => problem.Value!, StringComparer.Ordinal);
        var set = push.Updates.Where(update => update.New is not null && !problems.ContainsKey(update.Name)).ToList();
        if (await IsWholeAsync(set, cancelled))
            return problems;
        foreach (var update in set)
        {
            if (!await IsWholeAsync([update], cancelled))
                problems = problems.Add(update.Name, !push.Shallow.IsEmpty ? "shallow update not allowed" : "missing necessary objects");
        }

        return problems;
    }

    /// <summary>An update with what the rules ask about it.</summary>
    public async Task<RefChange> LookAtAsync(RefUpdate update, RepositoryState before, CancellationToken cancelled)
    {
        var change = new RefChange(update, before.Refs, Forced: false);
        if (!change.IsProtected || update is not { Old: { } old, New: { } next })
            return change;
        var stems = await git.RunAsync(null, cancelled, [.. Here, "merge-base", "--is-ancestor", old, next]);
        return change with { Forced = !stems.Succeeded };
    }

    /// <summary>Says that the push was taken: its objects stay.</summary>
    public void Keep() => _kept = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_kept)
            Directory.Delete(folder.Path, recursive: true);
    }

    private string WriteShallow(PushRequest push)
    {
        var file = Path.Combine(folder.Path, "pushed-shallow");
        return GitDirectories.OnDisk(() =>
        {
            File.WriteAllText(file, string.Concat(push.Shallow.Select(id => $"{id}\n")));
            return file;
        });
    }

    // What is buffered reaches the disk here, where a full one is expected.
    private static long Write(FileStream file, ReadOnlySpan<byte> block)
    {
        file.Write(block);
        if (block.IsEmpty)
            file.Flush();
        return file.Length;
    }

    private string Incoming => Path.Combine(folder.Path, "incoming.pack");

    private string[] Here => [$"--git-dir={folder.Path}"];

    private static string? Problem(RefUpdate update, Dictionary<string, string> types) =>
        !RefName.IsValid(update.Name) ? "funny refname"
        : RefName.IsInternal(update.Name) ? "deny updating a hidden ref"
        : update.New is not { } id ? null
        : !types.TryGetValue(id, out var type) ? "bad pack"
        : RefName.BranchOf(update.Name) is not null && type != "commit" ? RefTable.NotUpdated
        : null;

    private async Task<Dictionary<string, string>> TypesAsync(PushRequest push, CancellationToken cancelled)
    {
        var checkedOut =
            await git.RunAsync(Text(push.Updates.Select(update => update.New)), cancelled, [.. Here, "cat-file", "--batch-check"]);
        return checkedOut.Output.Split('\n')
            .Select(line => line.Split(' '))
            .Where(words => words is [_, _, _])
            .DistinctBy(words => words[0])
            .ToDictionary(words => words[0], words => words[1], StringComparer.Ordinal);
    }

    // What git asks after a push: is everything there that the new commits need and the old ones had not?
    private async Task<bool> IsWholeAsync(List<RefUpdate> updates, CancellationToken cancelled) =>
        updates.Count == 0 || (await git.RunAsync(
            Text(updates.Select(update => update.New)), cancelled,
            [.. Here, "rev-list", "--objects", "--stdin", "--not", "--all", "--quiet"])).Succeeded;

    private static Func<Stream, CancellationToken, Task> Text(IEnumerable<string?> lines)
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(lines.OfType<string>().Select(line => $"{line}\n")));
        return async (input, ending) => await input.WriteAsync(text, ending);
    }
}
