using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Opens the repositories of projects for reading: those of world files from memory, those in folders and what was pushed through
/// the <c>git</c> program.</summary>
/// <param name="directories">Where the repositories are.</param>
internal sealed class GitStores(GitDirectories directories)
{
    private readonly ObjectCache _cache = new();

    /// <summary>The sums of commits that were asked for before.</summary>
    public CommitSums Sums { get; } = new();

    /// <summary>The store of a project that has a repository; to be disposed of when it is disposable.</summary>
    public IGitStore Open(Project project) => IsInMemory(project) && project.Repository is { } repository
        ? repository
        : new LocalGitStore(directories.Of(project), directories.Home, _cache);

    /// <summary>Whether a project's repository is read without the <c>git</c> program.</summary>
    public static bool IsInMemory(Project project) => project is { Pushed: null, Repository: not null };

    /// <summary>The branch that a project's <c>HEAD</c> names.</summary>
    public static string DefaultBranchOf(Project project) =>
        project.Pushed is { } pushed ? pushed.DefaultBranch
        : project.GitDirectory is { } folder ? LocalGitStore.DefaultBranchOf(folder)
        : Repository.DefaultBranch;
}
