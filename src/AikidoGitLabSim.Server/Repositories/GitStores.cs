using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Git;

namespace AikidoGitLabSim.Server.Repositories;

/// <summary>Opens the repositories of projects for reading: those of world files from memory, those in folders through the <c>git</c> program.</summary>
/// <param name="directories">Where git finds an empty home.</param>
internal sealed class GitStores(GitDirectories directories)
{
    private readonly ObjectCache _cache = new();

    /// <summary>The store of a project that has a repository; to be disposed of when it is disposable.</summary>
    public IGitStore Open(Project project) => project.Repository is { } repository ? repository : new LocalGitStore(project.GitDirectory!, directories.Home, _cache);

    /// <summary>The branch that a project's <c>HEAD</c> names.</summary>
    public static string DefaultBranchOf(Project project) =>
        project.GitDirectory is { } folder ? LocalGitStore.DefaultBranchOf(folder) : Repository.DefaultBranch;
}
