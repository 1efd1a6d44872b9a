using System.Text.RegularExpressions;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads settings on top of others: what is not named stays.</summary>
internal static partial class SettingsSection
{
    public static readonly string[] Keys =
    [
        "requireTokenExpiry", "maxTokenLifetimeDays", "serviceAccountTokenExpiry", "tokenPrefix", "enforceFineGrainedTokens",
        "authenticatedApiRequestsPerMinute", "unauthenticatedApiRequestsPerMinute", "bufferedTokenExpirationLimit", "impersonationEnabled",
        "uniqueIpsPerUser", "passwordAuthenticationForGit", "ownersMayCreateServiceAccounts", "endpointLimits", "failedGitAuthentications",
        "failedGitAuthenticationMinutes", "failedGitAuthenticationBanMinutes", "projectAccessTokenLimit",
        "inactiveTokenRetentionDays",
    ];

    private const int LongestLifetime = 400;
    private const int Day = 24 * 60;

    public static WorldSettings Read(Fields parent, WorldSettings before, Edition edition)
    {
        if (parent.Map("settings", Keys) is not { } fields)
            return before;

        if (fields.Flag("enforceFineGrainedTokens") is true && FineGrained.WhyNotIn(edition) is { } reason)
            fields.Reject("enforceFineGrainedTokens", reason, FineGrained.Cure);
        return before with
        {
            RequireTokenExpiry = fields.Flag("requireTokenExpiry") ?? before.RequireTokenExpiry,
            MaxTokenLifetimeDays = fields.Number("maxTokenLifetimeDays", 1, LongestLifetime) ?? before.MaxTokenLifetimeDays,
            ServiceAccountTokenExpiry = fields.Flag("serviceAccountTokenExpiry") ?? before.ServiceAccountTokenExpiry,
            TokenPrefix = TokenPrefix(fields) ?? before.TokenPrefix,
            EnforceFineGrainedTokens = fields.Flag("enforceFineGrainedTokens") ?? before.EnforceFineGrainedTokens,
            AuthenticatedApiRequestsPerMinute =
                fields.Number("authenticatedApiRequestsPerMinute", 1, int.MaxValue) ?? before.AuthenticatedApiRequestsPerMinute,
            UnauthenticatedApiRequestsPerMinute =
                fields.Number("unauthenticatedApiRequestsPerMinute", 1, int.MaxValue) ?? before.UnauthenticatedApiRequestsPerMinute,
            BufferedTokenExpirationLimit = fields.Flag("bufferedTokenExpirationLimit") ?? before.BufferedTokenExpirationLimit,
            ImpersonationEnabled = fields.Flag("impersonationEnabled") ?? before.ImpersonationEnabled,
            PasswordAuthenticationForGit = fields.Flag("passwordAuthenticationForGit") ?? before.PasswordAuthenticationForGit,
            OwnersMayCreateServiceAccounts = fields.Flag("ownersMayCreateServiceAccounts") ?? before.OwnersMayCreateServiceAccounts,
            EndpointLimits = fields.Flag("endpointLimits") ?? before.EndpointLimits,
            FailedGitAuthentications = fields.Number("failedGitAuthentications", 0, int.MaxValue) ?? before.FailedGitAuthentications,
            FailedGitAuthenticationMinutes =
                fields.Number("failedGitAuthenticationMinutes", 1, Day) ?? before.FailedGitAuthenticationMinutes,
            FailedGitAuthenticationBanMinutes =
                fields.Number("failedGitAuthenticationBanMinutes", 1, Day) ?? before.FailedGitAuthenticationBanMinutes,
            ProjectAccessTokenLimit = fields.Number("projectAccessTokenLimit", 0, int.MaxValue) ?? before.ProjectAccessTokenLimit,
            InactiveTokenRetentionDays = Retention(fields, edition) ?? before.InactiveTokenRetentionDays,
            UniqueIpsPerUser = fields.Number("uniqueIpsPerUser", 1, int.MaxValue) ?? before.UniqueIpsPerUser,
        };
    }

    private static int? Retention(Fields fields, Edition edition)
    {
        if (fields.Number("inactiveTokenRetentionDays", 0, WorldSettings.MostRetentionDays) is not { } days)
            return null;
        if (edition.Offering == Offering.GitLabCom)
            fields.Reject("inactiveTokenRetentionDays", "GitLab.com keeps inactive tokens for 30 days", "leave it out");
        else if (!BotDeletions.RetentionIsSet.Holds(edition.Version))
            fields.Reject("inactiveTokenRetentionDays", $"GitLab {edition.Version} has no such setting ({BotDeletions.RetentionIsSet})",
                "leave it out, or name a later release");
        return days;
    }

    private static string? TokenPrefix(Fields fields)
    {
        if (fields.AnyText("tokenPrefix") is not { } prefix || Prefix().IsMatch(prefix))
            return fields.AnyText("tokenPrefix");
        fields.Reject("tokenPrefix", "tokenPrefix is not a prefix that GitLab takes",
            "use 20 characters at most, of letters, digits and _+=/@:.-");
        return null;
    }

    // app/models/application_setting.rb: personal_access_token_prefix.
    [GeneratedRegex(@"\A[a-zA-Z0-9_+=/@:.-]{0,20}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();
}
