namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>One line of a git tree.</summary>
/// <param name="Id">The object's SHA-1, in hexadecimal.</param>
/// <param name="Name">The last part of the path.</param>
/// <param name="Mode">The file mode, six digits.</param>
/// <param name="Path">The whole path.</param>
public sealed record TreeEntry(string Id, string Name, string Mode, string Path)
{
    /// <summary>The mode of a folder.</summary>
    public const string Folder = "040000";

    /// <summary>The mode of a file that is not executable.</summary>
    public const string File = "100644";

    /// <summary>The mode of an executable file.</summary>
    public const string Executable = "100755";

    private const string Submodule = "160000";

    /// <summary>Whether it is a folder.</summary>
    public bool IsTree => Mode == Folder;

    /// <summary>Whether it is a file or a symbolic link.</summary>
    public bool IsBlob => !IsTree && Mode != Submodule;

    /// <summary>Git's word for what it is.</summary>
    public string Type => IsTree ? "tree" : IsBlob ? "blob" : "commit";
}
