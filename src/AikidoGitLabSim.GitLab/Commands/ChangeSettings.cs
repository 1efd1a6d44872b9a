using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Changes what an administrator can set through the API (<c>app/models/application_setting.rb</c>). What is null stays as it
/// is.</summary>
public sealed partial record ChangeSettings : Command<WorldSettings>
{
    private const int LongestPrefix = 20;
    private const string Retention = "inactive_resource_access_tokens_delete_after_days";

    private static readonly VersionRange BufferExists = VersionRange.From("17.6");

    /// <summary>What changed about the settings over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("settings", "longest token lifetime, buffered, in days", BufferExists,
            "doc/administration/settings/account_and_limit_settings.md", "400", "365")];

    /// <summary><c>require_personal_access_token_expiry</c>.</summary>
    public bool? RequireTokenExpiry { get; init; }

    /// <summary><c>max_personal_access_token_lifetime</c>, in days.</summary>
    public long? MaxTokenLifetimeDays { get; init; }

    /// <summary><c>service_access_tokens_expiration_enforced</c>.</summary>
    public bool? ServiceAccountTokenExpiry { get; init; }

    /// <summary><c>personal_access_token_prefix</c>.</summary>
    public string? TokenPrefix { get; init; }

    /// <summary><c>password_authentication_enabled_for_git</c>.</summary>
    public bool? PasswordAuthenticationForGit { get; init; }

    /// <summary><c>allow_top_level_group_owners_to_create_service_accounts</c>.</summary>
    public bool? OwnersMayCreateServiceAccounts { get; init; }

    /// <summary><c>inactive_resource_access_tokens_delete_after_days</c>.</summary>
    public long? InactiveTokenRetentionDays { get; init; }

    /// <inheritdoc/>
    public override Outcome<WorldSettings> ApplyTo(World world)
    {
        if ((CheckPrefix() ?? CheckLifetime(world) ?? CheckRetention()) is { } problem)
            return Outcomes.Refused<WorldSettings>(world, problem);

        var before = world.Settings;
        var settings = before with
        {
            RequireTokenExpiry = RequireTokenExpiry ?? before.RequireTokenExpiry,
            MaxTokenLifetimeDays = (int?)MaxTokenLifetimeDays ?? before.MaxTokenLifetimeDays,
            ServiceAccountTokenExpiry = ServiceAccountTokenExpiry ?? before.ServiceAccountTokenExpiry,
            TokenPrefix = TokenPrefix ?? before.TokenPrefix,
            PasswordAuthenticationForGit = PasswordAuthenticationForGit ?? before.PasswordAuthenticationForGit,
            OwnersMayCreateServiceAccounts = OwnersMayCreateServiceAccounts ?? before.OwnersMayCreateServiceAccounts,
            InactiveTokenRetentionDays = (int?)InactiveTokenRetentionDays ?? before.InactiveTokenRetentionDays,
        };
        return Outcomes.Done(world with { Settings = settings }, settings);
    }

    private Problem? CheckPrefix() =>
        TokenPrefix is null ? null
        : TokenPrefix.Length > LongestPrefix
        ? new Problem("personal_access_token_prefix", $"is too long (maximum is {LongestPrefix} characters)")
        : Base64AndMore().IsMatch(TokenPrefix) ? null
        : new Problem("personal_access_token_prefix",
            "can contain only letters of the Base64 alphabet (RFC4648) with the addition of '@', ':' and '.'");

    private Problem? CheckLifetime(World world)
    {
        var most = world.Settings.BufferedTokenExpirationLimit && BufferExists.Holds(world.Edition.Version) ? 400 : 365;
        return MaxTokenLifetimeDays is not { } days ? null
            : days < 1 ? new Problem("max_personal_access_token_lifetime", "must be greater than 0")
            : days > most ? new Problem("max_personal_access_token_lifetime",
                string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {most}"))
            : null;
    }

    private Problem? CheckRetention() => InactiveTokenRetentionDays switch
    {
        < 1 => new Problem(Retention, "must be greater than 0"),
        > WorldSettings.MostRetentionDays => new Problem(Retention,
            string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {WorldSettings.MostRetentionDays}")),
        _ => null,
    };

    [GeneratedRegex(@"\A[a-zA-Z0-9_+=/@:.-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Base64AndMore();
}
