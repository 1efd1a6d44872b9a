using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// How many lines commits added and removed, of repositories in folders: a commit never changes, and counting reads every file that it
/// changed.
/// </summary>
internal sealed class CommitSums
{
    private const int MostCommits = 50_000;

    private readonly ConcurrentDictionary<(string Repository, string Commit), (int Added, int Removed)> _known = new();

    /// <summary>The sums of a commit.</summary>
    /// <param name="project">The project.</param>
    /// <param name="commit">The commit's id.</param>
    /// <param name="count">Counts them.</param>
    public (int Added, int Removed) Of(Project project, string commit, Func<(int Added, int Removed)> count)
    {
        if ((project.Pushed?.Key ?? project.GitDirectory) is not { } repository)
            return count();
        if (_known.TryGetValue((repository, commit), out var known))
            return known;
        if (_known.Count >= MostCommits)
            _known.Clear();
        return _known[(repository, commit)] = count();
    }
}
