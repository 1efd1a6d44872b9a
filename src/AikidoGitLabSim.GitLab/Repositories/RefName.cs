namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Names of refs (git's documentation, git-check-ref-format).</summary>
public static class RefName
{
    /// <summary>GitLab's own refs, which no push may touch (Gitaly, <c>internal/git/reference.go</c>).</summary>
    private static readonly string[] Internal = ["refs/environments/", "refs/keep-around/", "refs/merge-requests/", "refs/pipelines/"];

    /// <summary>Whether a push may name it: below <c>refs/</c>, and well formed. What is not UTF-8 is not taken.</summary>
    public static bool IsValid(string name) =>
        name.StartsWith("refs/", StringComparison.Ordinal)
        && name.Length <= 1024
        && !name.EndsWith('.')
        && !name.Contains("..", StringComparison.Ordinal)
        && !name.Contains("@{", StringComparison.Ordinal)
        && !name.Any(IsForbidden)
        && name.Split('/').All(IsComponent);

    /// <summary>Whether it is one of GitLab's own.</summary>
    public static bool IsInternal(string name) => Internal.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The short name of a branch; null when it is none.</summary>
    public static string? BranchOf(string name) => Below(name, GitReference.Branches);

    /// <summary>The short name of a tag; null when it is none.</summary>
    public static string? TagOf(string name) => Below(name, GitReference.Tags);

    private static bool IsForbidden(char c) => c is < ' ' or '\x7f' or ' ' or '~' or '^' or ':' or '?' or '*' or '[' or '\\' or '\ufffd';

    private static bool IsComponent(string part) =>
        part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal);

    private static string? Below(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
}
