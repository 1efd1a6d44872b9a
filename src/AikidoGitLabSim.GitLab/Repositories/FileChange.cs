namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>What happened to one file between two commits.</summary>
/// <param name="Old">The file before; null: it is new.</param>
/// <param name="New">The file after; null: it is gone.</param>
/// <param name="Text">The hunks, as in a unified diff without its header; empty when too large, or when only the name or mode
/// changed.</param>
/// <param name="Added">How many lines came.</param>
/// <param name="Removed">How many lines went.</param>
/// <param name="TooLarge">Whether the file is too large to be compared.</param>
public sealed record FileChange(TreeEntry? Old, TreeEntry? New, string Text, int Added, int Removed, bool TooLarge)
{
    /// <summary>The path before the change; of a new file, its own path.</summary>
    public string OldPath => (Old ?? New)!.Path;

    /// <summary>The path after; that of a deleted file is its own.</summary>
    public string NewPath => (New ?? Old)!.Path;
}
