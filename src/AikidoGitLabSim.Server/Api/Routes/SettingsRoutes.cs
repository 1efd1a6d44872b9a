using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>What administrators read and change of the instance: <c>/application/settings</c> and <c>/license</c>
/// (<c>lib/api/settings.rb</c>, <c>ee/lib/api/license.rb</c>).</summary>
internal static class SettingsRoutes
{
    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("GET", "/application/settings", "read_application_setting"),
            context => SettingsEntity.Show(context.World.Settings, context)),
        new(Policy("PUT", "/application/settings", "update_application_setting") with
        {
            Parameters =
            [
                new("personal_access_token_prefix", ParameterType.String),
                new("password_authentication_enabled_for_git", ParameterType.Boolean),
                new("require_personal_access_token_expiry", ParameterType.Boolean) { Exists = VersionRange.From("17.3") },
                new("max_personal_access_token_lifetime", ParameterType.Integer),
                new("service_access_tokens_expiration_enforced", ParameterType.Boolean) { Exists = VersionRange.From("16.7") },
                new("allow_top_level_group_owners_to_create_service_accounts", ParameterType.Boolean)
                {
                    Exists = VersionRange.From("17.5"),
                },
                new("inactive_resource_access_tokens_delete_after_days", ParameterType.Integer)
                {
                    Exists = BotDeletions.RetentionIsSet,
                },
            ],
        }, Change),
        new(Policy("GET", "/license", "read_license") with { IsEnterpriseOnly = true }, License),
    ];

    private static RoutePolicy Policy(string method, string template, string permission) =>
        new() { Method = method, Template = template, Permission = permission, Authentication = Authentication.Administrator };

    /// <remarks>What the licence does not hold is not assigned, without a word (<c>ee/lib/ee/api/settings.rb</c>).</remarks>
    private static Answer Change(RestContext context)
    {
        var arguments = context.Arguments;
        var tier = context.World.Edition.Tier;
        var outcome = context.Apply(new ChangeSettings
        {
            TokenPrefix = arguments.Text("personal_access_token_prefix"),
            PasswordAuthenticationForGit = arguments.Boolean("password_authentication_enabled_for_git"),
            RequireTokenExpiry = arguments.Boolean("require_personal_access_token_expiry"),
            MaxTokenLifetimeDays = tier == Tier.Ultimate ? arguments.Integer("max_personal_access_token_lifetime") : null,
            ServiceAccountTokenExpiry = tier == Tier.Free ? null : arguments.Boolean("service_access_tokens_expiration_enforced"),
            OwnersMayCreateServiceAccounts =
                tier == Tier.Free ? null : arguments.Boolean("allow_top_level_group_owners_to_create_service_accounts"),
            InactiveTokenRetentionDays = arguments.Integer("inactive_resource_access_tokens_delete_after_days"),
        });
        return outcome.Succeeded ? SettingsEntity.Show(outcome.Value, context) : Refusals.InvalidModel(outcome.Refusal);
    }

    /// <remarks>A licence for a year: up to its end, or from the start of the world's year. Without a subscription there is none.</remarks>
    private static Answer License(RestContext context) => new(StatusCodes.Status200OK, Json.Write(context, static (json, context) =>
    {
        var tier = context.World.Licence?.Plan ?? context.World.Edition.Tier;
        if (tier == Tier.Free)
        {
            json.WriteNullValue();
            return;
        }

        var people = context.World.Users.Rows.Count(user => user is { Kind: UserKind.Human, State: UserState.Active });
        var end = context.World.Licence?.Ends ?? new DateOnly(context.Request.Today.Year + 1, 1, 1);
        var start = end.AddYears(-1);
        json.WriteStartObject();
        json.WriteNumber("id", 1);
        json.WriteString("plan", tier == Tier.Premium ? "premium" : "ultimate");
        json.WritePropertyName("created_at");
        json.WriteMoment(new DateTimeOffset(start, TimeOnly.MinValue, TimeSpan.Zero));
        json.WritePropertyName("starts_at");
        json.WriteDay(start);
        json.WritePropertyName("expires_at");
        json.WriteDay(end);
        json.WriteNumber("historical_max", people);
        json.WriteNumber("maximum_user_count", people);
        json.WriteStartObject("licensee");
        json.WriteString("Name", "GitLab Simulator");
        json.WriteString("Company", "Example");
        json.WriteString("Email", "licence@example.com");
        json.WriteEndObject();
        json.WriteStartObject("add_ons");
        json.WriteEndObject();
        json.WriteBoolean("expired", context.World.Licence?.IsExpired(context.Request.Now) ?? false);
        json.WriteNumber("overage", 0);
        json.WriteNumber("user_limit", 0);
        json.WriteNumber("active_users", people);
        json.WriteEndObject();
    }));
}
