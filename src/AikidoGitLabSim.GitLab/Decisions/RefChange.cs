using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>One change of a push, with what a look at the repository told about it.</summary>
/// <param name="Update">What is asked.</param>
/// <param name="Repository">The repository before.</param>
/// <param name="Forced">Whether commits would be lost: the new commit does not stem from the old one.</param>
public sealed record RefChange(RefUpdate Update, RefTable Repository, bool Forced)
{
    /// <summary>The branch's short name; null when it is no branch.</summary>
    public string? Branch => RefName.BranchOf(Update.Name);

    /// <summary>The tag's short name; null when it is no tag.</summary>
    public string? Tag => RefName.TagOf(Update.Name);

    /// <summary>Whether it names the default branch.</summary>
    public bool IsDefaultBranch => Branch == Repository.DefaultBranch;

    /// <summary>Whether the branch is protected: the default one is, and any in a repository without branches
    /// (<c>app/models/protected_branch.rb</c>).</summary>
    public bool IsProtected => Branch is not null && (IsDefaultBranch || Repository.IsEmpty);
}
