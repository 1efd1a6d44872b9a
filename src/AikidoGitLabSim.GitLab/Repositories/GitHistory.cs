namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Walks the history of a repository in git's order: newest commit first.</summary>
public static class GitHistory
{
    /// <summary>How many commits a question about ancestors looks at.</summary>
    public const int MostCommits = 200_000;

    /// <summary>The ancestors of some commits, including these.</summary>
    /// <param name="reader">The repository.</param>
    /// <param name="starts">Where to start.</param>
    /// <param name="path">Only commits that changed this file or folder; null or empty: all.</param>
    /// <param name="firstParent">Whether to follow only the first parent of a merge.</param>
    public static IEnumerable<GitCommit> Walk(this GitReader reader, IEnumerable<GitCommit> starts, string? path = null,
        bool firstParent = false)
    {
        var queue = new CommitQueue();
        starts.ToList().ForEach(queue.Add);
        while (queue.Seen <= MostCommits && queue.TryTake(out var commit))
        {
            var parents = commit.Parents.Take(firstParent ? 1 : int.MaxValue).Select(reader.Commit).OfType<GitCommit>().ToList();
            var same = SameIn(reader, commit, parents, path);
            if (same is null && IsShown(reader, commit, parents, path))
                yield return commit;
            if (same is null)
                parents.ForEach(queue.Add);
            else if (!ReferenceEquals(same, commit))
                queue.Add(same);
        }
    }

    // A first commit without the path did not change it.
    private static bool IsShown(GitReader reader, GitCommit commit, List<GitCommit> parents, string? path) =>
        string.IsNullOrEmpty(path) || parents.Count > 0 || reader.Entry(commit, path) is not null;

    /// <summary>The last commit that changed a file.</summary>
    public static GitCommit LastChange(this GitReader reader, GitCommit from, string path) =>
        reader.Walk([from], path).FirstOrDefault() ?? from;

    /// <summary>The newest commit that both have behind them; null when they have nothing in common.</summary>
    public static GitCommit? MergeBase(this GitReader reader, GitCommit left, GitCommit right)
    {
        var behind = reader.Walk([left]).Select(commit => commit.Id).ToHashSet(StringComparer.Ordinal);
        return reader.Walk([right]).FirstOrDefault(commit => behind.Contains(commit.Id));
    }

    /// <summary>The commits behind one and not behind the other, oldest first.</summary>
    public static IReadOnlyList<GitCommit> Between(this GitReader reader, GitCommit from, GitCommit to)
    {
        var behind = reader.Walk([from]).Select(commit => commit.Id).ToHashSet(StringComparer.Ordinal);
        return [.. reader.Walk([to]).Where(commit => !behind.Contains(commit.Id)).Reverse()];
    }

    /// <remarks>Git follows a parent in which the path is the same, and only that one. A commit before the path existed ends the walk
    /// there.</remarks>
    private static GitCommit? SameIn(GitReader reader, GitCommit commit, List<GitCommit> parents, string? path)
    {
        if (string.IsNullOrEmpty(path))
            return null;
        var id = reader.Entry(commit, path)?.Id;
        return parents.Find(parent => reader.Entry(parent, path)?.Id == id) ?? (id is null && parents.Count == 0 ? commit : null);
    }
}
