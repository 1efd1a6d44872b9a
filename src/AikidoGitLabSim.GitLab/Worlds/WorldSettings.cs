namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>What an administrator can set, as far as tokens are touched by it. Defaults are GitLab's own.</summary>
public sealed record WorldSettings
{
    /// <summary>The most days that inactive tokens can be kept: a limit of the simulator.</summary>
    public const int MostRetentionDays = 36_500;

    /// <summary><c>require_personal_access_token_expiry</c>, since 17.3; without effect on GitLab.com.</summary>
    public bool RequireTokenExpiry { get; init; } = true;

    /// <summary>The longest life of a token, in days; lower than 365 is an Ultimate self-managed setting.</summary>
    public int MaxTokenLifetimeDays { get; init; } = 365;

    /// <summary>Whether tokens of service accounts must have a date.</summary>
    public bool ServiceAccountTokenExpiry { get; init; } = true;

    /// <summary>What every token value starts with.</summary>
    public string TokenPrefix { get; init; } = "glpat-";

    /// <summary>Whether the instance refuses tokens that are not fine-grained.</summary>
    public bool EnforceFineGrainedTokens { get; init; }

    /// <summary>Requests a minute that one user may make; null: counted, not limited. GitLab.com allows 2,000.</summary>
    public int? AuthenticatedApiRequestsPerMinute { get; init; }

    /// <summary>Requests a minute that one address may make without a token; null: counted, not limited. GitLab.com allows 500.</summary>
    public int? UnauthenticatedApiRequestsPerMinute { get; init; }

    /// <summary>The flag <c>buffered_token_expiration_limit</c> of 17.6: 400 days instead of 365.</summary>
    public bool BufferedTokenExpirationLimit { get; init; }

    /// <summary>Whether impersonation tokens are allowed; an option of GitLab's configuration file.</summary>
    public bool ImpersonationEnabled { get; init; } = true;

    /// <summary><c>password_authentication_enabled_for_git</c>: whether git takes passwords beside tokens.</summary>
    public bool PasswordAuthenticationForGit { get; init; } = true;

    /// <summary><c>allow_top_level_group_owners_to_create_service_accounts</c>, since 17.5; without effect on GitLab.com, where Owners
    /// always may.</summary>
    public bool OwnersMayCreateServiceAccounts { get; init; }

    /// <summary>Whether GitLab's limits of single routes are enforced
    /// (<c>lib/gitlab/application_rate_limiter.rb</c>).</summary>
    public bool EndpointLimits { get; init; }

    /// <summary>How many failed authentications to git ban an address; 0: none; null: 300 on GitLab.com, none elsewhere.</summary>
    public int? FailedGitAuthentications { get; init; }

    /// <summary>In how many minutes they have to happen; null: 1 on GitLab.com, 3 elsewhere.</summary>
    public int? FailedGitAuthenticationMinutes { get; init; }

    /// <summary>How many minutes the ban lasts; null: 15 on GitLab.com, 60 elsewhere.</summary>
    public int? FailedGitAuthenticationBanMinutes { get; init; }

    /// <summary>The plan limit <c>project_access_token_limit</c> for active project tokens in a top-level group; 0: none; null: that of the
    /// plan.</summary>
    public int? ProjectAccessTokenLimit { get; init; }

    /// <summary><c>inactive_resource_access_tokens_delete_after_days</c>, since 18.3; without effect on GitLab.com. 0: inactive tokens of
    /// groups and projects are never deleted; null: GitLab's default, 30.</summary>
    public int? InactiveTokenRetentionDays { get; init; }

    /// <summary>How many addresses one user may come from at a time; null: no limit.</summary>
    public int? UniqueIpsPerUser { get; init; }
}
