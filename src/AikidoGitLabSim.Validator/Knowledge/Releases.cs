namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>The releases from which on GitLab has what the validator relies on.</summary>
internal static class Releases
{
    /// <summary>A release before all others.</summary>
    public static readonly ReleaseNumber First = new(0, 0);

    /// <summary>A release after all others; GitLab.com is always at the newest.</summary>
    public static readonly ReleaseNumber Newest = new(99, 0);

    /// <summary><c>GET /metadata</c> (doc/api/metadata.md).</summary>
    public static readonly ReleaseNumber Metadata = new(15, 2);

    /// <summary><c>GET /personal_access_tokens/self</c> (doc/api/personal_access_tokens.md).</summary>
    public static readonly ReleaseNumber TokenSelf = new(15, 5);

    /// <summary>The page of service accounts (doc/user/profile/service_accounts.md).</summary>
    public static readonly ReleaseNumber ServiceAccountsPage = new(17, 11);

    /// <summary>
    /// The form behind a menu, with fine-grained tokens beside it, on self-managed GitLab
    /// (flag <c>granular_personal_access_tokens</c>, doc/auth/tokens/fine_grained_access_tokens.md).
    /// </summary>
    public static readonly ReleaseNumber FineGrainedForm = new(19, 2);
}
