using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Settings as their world file has them.</summary>
internal static class SettingsTree
{
    private static readonly WorldSettings Default = new();

    /// <summary>All settings.</summary>
    public static MapNode All(WorldSettings settings) => new MapBuilder()
        .Add("requireTokenExpiry", settings.RequireTokenExpiry)
        .Add("maxTokenLifetimeDays", settings.MaxTokenLifetimeDays)
        .Add("serviceAccountTokenExpiry", settings.ServiceAccountTokenExpiry)
        .Add("tokenPrefix", settings.TokenPrefix)
        .Add("enforceFineGrainedTokens", settings.EnforceFineGrainedTokens)
        .Add("authenticatedApiRequestsPerMinute", settings.AuthenticatedApiRequestsPerMinute)
        .Add("unauthenticatedApiRequestsPerMinute", settings.UnauthenticatedApiRequestsPerMinute)
        .Add("bufferedTokenExpirationLimit", settings.BufferedTokenExpirationLimit)
        .Add("impersonationEnabled", settings.ImpersonationEnabled)
        .Add("uniqueIpsPerUser", settings.UniqueIpsPerUser)
        .Add("passwordAuthenticationForGit", settings.PasswordAuthenticationForGit)
        .Add("ownersMayCreateServiceAccounts", settings.OwnersMayCreateServiceAccounts)
        .Add("endpointLimits", settings.EndpointLimits)
        .Add("failedGitAuthentications", settings.FailedGitAuthentications)
        .Add("failedGitAuthenticationMinutes", settings.FailedGitAuthenticationMinutes)
        .Add("failedGitAuthenticationBanMinutes", settings.FailedGitAuthenticationBanMinutes)
        .Add("projectAccessTokenLimit", settings.ProjectAccessTokenLimit)
        .Add("inactiveTokenRetentionDays", settings.InactiveTokenRetentionDays)
        .Build();

    /// <summary>Those that differ from the default.</summary>
    public static MapNode Changed(WorldSettings settings) =>
        new(0, [.. All(settings).Entries.Where(entry => !All(Default).Entries.Contains(entry))]);
}
