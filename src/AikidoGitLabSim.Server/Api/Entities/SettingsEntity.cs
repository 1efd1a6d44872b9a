using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Those of an instance's settings that touch tokens (<c>lib/api/entities/application_setting.rb</c>); GitLab shows
/// hundreds.</summary>
internal static class SettingsEntity
{
    private const string Everywhere = "id password_authentication_enabled_for_git personal_access_token_prefix";
    private const string From173 = "require_personal_access_token_expiry";
    private const string From183 = "inactive_resource_access_tokens_delete_after_days";
    private const string Docs = "doc/api/settings.md";

    /// <summary>Service accounts are Premium, the limit of lifetimes is Ultimate
    /// (<c>ee/app/helpers/ee/application_settings_helper.rb</c>).</summary>
    private static readonly Dictionary<Tier, EntityShape<WorldSettings>> Shapes = Enum.GetValues<Tier>().ToDictionary(tier => tier, tier =>
    {
        var lifetime = tier == Tier.Ultimate ? " max_personal_access_token_lifetime" : "";
        var accounts = tier == Tier.Free ? "" : " service_access_tokens_expiration_enforced";
        var owners = tier == Tier.Free ? "" : " allow_top_level_group_owners_to_create_service_accounts";
        return new EntityShape<WorldSettings>(
            new History<string>(
                new HistoryRow<string>("15.11", $"{Everywhere}{lifetime}", Docs),
                new HistoryRow<string>("16.7", $"{Everywhere}{lifetime}{accounts}", Docs),
                new HistoryRow<string>("17.3", $"{Everywhere} {From173}{lifetime}{accounts}", Docs),
                new HistoryRow<string>("17.5", $"{Everywhere} {From173}{lifetime}{accounts}{owners}", Docs),
                new HistoryRow<string>("18.3", $"{Everywhere} {From183} {From173}{lifetime}{accounts}{owners}",
                    "gitlab-org/gitlab MR 197134, bracketed")),
            new Dictionary<string, WriteValue<WorldSettings>>(StringComparer.Ordinal)
            {
                ["id"] = (json, _, _) => json.WriteNumberValue(1),
                ["password_authentication_enabled_for_git"] =
                    (json, settings, _) => json.WriteBooleanValue(settings.PasswordAuthenticationForGit),
                ["personal_access_token_prefix"] = (json, settings, _) => json.WriteStringValue(settings.TokenPrefix),
                [From173] = (json, settings, _) => json.WriteBooleanValue(settings.RequireTokenExpiry),
                [From183] = (json, settings, _) =>
                    json.WriteNumber(settings.InactiveTokenRetentionDays switch { null => 30, 0 => null, var days => days }),
                ["max_personal_access_token_lifetime"] = (json, settings, _) =>
                    json.WriteNumber(settings.MaxTokenLifetimeDays == new WorldSettings().MaxTokenLifetimeDays
                        ? null
                        : settings.MaxTokenLifetimeDays),
                ["service_access_tokens_expiration_enforced"] =
                    (json, settings, _) => json.WriteBooleanValue(settings.ServiceAccountTokenExpiry),
                ["allow_top_level_group_owners_to_create_service_accounts"] =
                    (json, settings, _) => json.WriteBooleanValue(settings.OwnersMayCreateServiceAccounts),
            });
    });

    /// <summary>The shapes of all releases, by tier.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        Shapes.Select(pair => pair.Value.Named("application settings") with { Concerns = edition => edition.Tier == pair.Key });

    /// <summary>The settings of a world.</summary>
    public static Answer Show(WorldSettings settings, RestContext context) =>
        Shapes[context.World.Edition.Tier].Show(StatusCodes.Status200OK, settings, context);
}
