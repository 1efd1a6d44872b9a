using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>What is in a project's repository now, whatever it is made of.</summary>
/// <param name="directories">Where the repositories are.</param>
/// <param name="git">Runs git.</param>
internal sealed class RepositoryStates(GitDirectories directories, GitTransfer git)
{
    /// <summary>The refs of a repository and where its objects lie. A folder that a world file points to is read each time: its owner may
    /// change it.</summary>
    public async Task<RepositoryState> OfAsync(Project project, CancellationToken cancelled)
    {
        var folder = directories.Of(project);
        if (project.Pushed is { } pushed)
            return new RepositoryState(pushed, new GitFolder(folder).Stores());

        var objects = Path.Combine(folder, "objects");
        return project.Repository is { } repository
            ? new RepositoryState(new RefTable(Repository.DefaultBranch,
                repository.References.Select(one => KeyValuePair.Create(one.Name, one.Target))), [objects])
            : new RepositoryState(await ReadAsync(folder, cancelled), [objects]);
    }

    private async Task<RefTable> ReadAsync(string folder, CancellationToken cancelled)
    {
        var here = $"--git-dir={folder}";
        var head = await git.RunAsync(null, cancelled, here, "symbolic-ref", "--quiet", "HEAD");
        var refs = await git.RunAsync(null, cancelled, here, "for-each-ref", "--format=%(objectname) %(refname)");
        if (!refs.Succeeded)
            throw new GitUnavailableException($"simulator: the repository at {folder} cannot be read; check it with git fsck");
        return new RefTable(
            RefName.BranchOf(head.Output.Trim()) ?? Repository.DefaultBranch,
            refs.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
                .Select(row => KeyValuePair.Create(row[1], row[0])));
    }
}
