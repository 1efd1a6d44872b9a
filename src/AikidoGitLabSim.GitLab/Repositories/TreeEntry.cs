namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>One line of a git tree.</summary>
/// <param name="Id">The object's SHA-1, in hexadecimal.</param>
/// <param name="Name">The last part of the path.</param>
/// <param name="IsTree">Whether it is a folder.</param>
/// <param name="Path">The whole path.</param>
public sealed record TreeEntry(string Id, string Name, bool IsTree, string Path)
{
    /// <summary>Git's word for what it is.</summary>
    public string Type => IsTree ? "tree" : "blob";

    /// <summary>The file mode, six digits.</summary>
    public string Mode => IsTree ? "040000" : "100644";
}
