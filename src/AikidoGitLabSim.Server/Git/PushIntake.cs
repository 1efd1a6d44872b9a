using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>The quarantine of one push: its objects lie in a folder of their own until the push is taken, and with them goes the folder when it is not.</summary>
/// <param name="folder">The folder.</param>
/// <param name="git">Runs git.</param>
internal sealed class PushIntake(GitFolder folder, GitTransfer git) : IDisposable
{
    /// <summary>The longest pack in bytes.</summary>
    public const long LongestPack = 1L << 30;

    /// <summary>As Gitaly configures it: what old tools wrote wrongly is let through.</summary>
    private const string Strict = "--strict=badTimezone=ignore,missingSpaceBeforeDate=ignore,zeroPaddedFilemode=ignore";

    private bool _kept;

    /// <summary>Where the pushed objects lie.</summary>
    public string Objects => folder.Objects;

    /// <summary>Looks at the push from another state of the repository.</summary>
    public void Rebase(RepositoryState before) => folder.Set(before.Refs, before.Stores);

    /// <summary>Takes the pack in: git indexes and checks it while it comes.</summary>
    public async Task<GitResult> ReceiveAsync(PushRequest push, Stream pack, CancellationToken cancelled)
    {
        string[] shallow = push.Shallow.IsEmpty ? [] : ["--shallow-file", WriteShallow(push)];
        var received = await git.RunAsync((input, ending) => pack.CopyToAsync(input, ending), cancelled, [
            .. shallow, .. Here, "index-pack", "--stdin", "--fix-thin", Strict, string.Create(CultureInfo.InvariantCulture, $"--max-input-size={LongestPack}")]);
        await pack.CopyToAsync(Stream.Null, cancelled);
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
        File.WriteAllText(file, string.Concat(push.Shallow.Select(id => $"{id}\n")));
        return file;
    }

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
        var checkedOut = await git.RunAsync(Text(push.Updates.Select(update => update.New)), cancelled, [.. Here, "cat-file", "--batch-check"]);
        return checkedOut.Output.Split('\n')
            .Select(line => line.Split(' '))
            .Where(words => words is [_, _, _])
            .DistinctBy(words => words[0])
            .ToDictionary(words => words[0], words => words[1], StringComparer.Ordinal);
    }

    // What git asks after a push: is everything there that the new commits need and the old ones had not?
    private async Task<bool> IsWholeAsync(List<RefUpdate> updates, CancellationToken cancelled) =>
        updates.Count == 0 || (await git.RunAsync(
            Text(updates.Select(update => update.New)), cancelled, [.. Here, "rev-list", "--objects", "--stdin", "--not", "--all", "--quiet"])).Succeeded;

    private static Func<Stream, CancellationToken, Task> Text(IEnumerable<string?> lines)
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(lines.OfType<string>().Select(line => $"{line}\n")));
        return async (input, ending) => await input.WriteAsync(text, ending);
    }
}
