namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>A name for an object of a repository.</summary>
/// <param name="Name">The whole name, such as <c>refs/heads/main</c>.</param>
/// <param name="Target">The SHA-1 of the commit, or of the annotated tag.</param>
public sealed record GitReference(string Name, string Target)
{
    /// <summary>What the name of every branch starts with.</summary>
    public const string Branches = "refs/heads/";

    /// <summary>What the name of every tag starts with.</summary>
    public const string Tags = "refs/tags/";

    /// <summary>The name without the part that says what kind it is.</summary>
    public string ShortName =>
        Name.StartsWith(Branches, StringComparison.Ordinal) ? Name[Branches.Length..]
        : Name.StartsWith(Tags, StringComparison.Ordinal) ? Name[Tags.Length..]
        : Name;
}
