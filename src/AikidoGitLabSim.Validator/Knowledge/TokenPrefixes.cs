namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>What the prefix of a token suggests. It is only a hint: administrators can set the prefix of personal tokens.</summary>
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

    // Secrets of parts of GitLab that no route of its API takes as a caller's (app/models, TOKEN_PREFIX; doc/security/tokens).
    private static readonly (string Prefix, string Kind)[] Never =
    [
        ("glsoat-", "a SCIM token"),
        ("glagent-", "a token of the agent for Kubernetes"),
        ("glimt-", "an incoming mail token"),
        ("glffct-", "a feature flags client token"),
    ];

    /// <summary>The kind of a token that need not be tried; null for others.</summary>
    public static string? NeverForTheApi(string token) =>
        Never.FirstOrDefault(row => token.StartsWith(row.Prefix, StringComparison.Ordinal)).Kind;

    public static string? Hint(string token) =>
        Rows.FirstOrDefault(row => token.StartsWith(row.Prefix, StringComparison.Ordinal)).Hint;
}
