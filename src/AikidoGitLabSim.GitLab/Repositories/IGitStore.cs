namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Where the objects and names of a git repository are: in memory, or in a folder that git reads.</summary>
public interface IGitStore
{
    /// <summary>The branch that <c>HEAD</c> names, whether or not it has a commit.</summary>
    string DefaultBranch { get; }

    /// <summary>Branches and tags, by name.</summary>
    IReadOnlyList<GitReference> References { get; }

    /// <summary>The object with an id, or with one that starts like this when only one does; null when there is none.</summary>
    /// <param name="id">Four hexadecimal digits at least.</param>
    RepositoryObject? Find(string id);
}
