namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>What a token's first letters suggest. A hint only: administrators may choose the prefix of personal tokens.</summary>
internal static class TokenPrefixes
{
    private static readonly (string Prefix, string Hint)[] Rows =
    [
        ("gldt-", "By its first letters it is a deploy token, which the API does not take."),
        ("glrt-", "By its first letters it is a runner's token, which the API does not take."),
        ("glcbt-", "By its first letters it is a CI job token, which lives as long as its job."),
        ("gloas-", "By its first letters it is the secret of an OAuth application, not a token."),
        ("glptt-", "By its first letters it is a pipeline trigger token, which the API does not take."),
        ("glft-", "By its first letters it is a feed token, which the API does not take."),
        ("ghp_", "By its first letters it is GitHub's, not GitLab's."),
        ("github_pat_", "By its first letters it is GitHub's, not GitLab's."),
    ];

    public static string? Hint(string token) =>
        Rows.FirstOrDefault(row => token.StartsWith(row.Prefix, StringComparison.Ordinal)).Hint;
}
