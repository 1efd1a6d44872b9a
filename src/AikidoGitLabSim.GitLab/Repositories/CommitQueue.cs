using System.Diagnostics.CodeAnalysis;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Commits that a walk still has to visit, the newest first. Each commit is taken once, however often it is added.</summary>
internal sealed class CommitQueue
{
    private readonly PriorityQueue<GitCommit, (long Time, int Order)> _waiting = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>How many commits were added so far.</summary>
    public int Seen => _seen.Count;

    /// <summary>Adds a commit, unless it was added before.</summary>
    public void Add(GitCommit commit)
    {
        if (_seen.Add(commit.Id))
            _waiting.Enqueue(commit, (-commit.Committer.At.ToUnixTimeSeconds(), _seen.Count));
    }

    /// <summary>Takes the newest commit; of two with the same time, the one that was added first.</summary>
    public bool TryTake([NotNullWhen(true)] out GitCommit? commit) => _waiting.TryDequeue(out commit, out _);
}
