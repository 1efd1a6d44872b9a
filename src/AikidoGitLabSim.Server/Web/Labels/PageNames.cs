using System.Collections.Frozen;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The controller and action that GitLab writes into <c>data-page</c> of each page, by the template of its route.</summary>
internal static class PageNames
{
    private const string Routes = "config/routes; app/helpers/application_helper.rb, body_data_page";
    private const string Tokens = "/-/user_settings/personal_access_tokens";

    private static readonly FrozenDictionary<string, string> Rows = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/users/sign_in"] = "sessions:new",
        ["/"] = "root:index",
        ["/dashboard/projects"] = "dashboard:projects:index",
        ["/dashboard/groups"] = "dashboard:groups:index",
        ["/explore"] = "explore:projects:index",
        ["/help"] = "help:index",
        ["/help/user/profile/personal_access_tokens"] = "help:show",
        ["/-/profile"] = "profiles:show",
        ["/-/user_settings/profile"] = "user_settings:profiles:show",
        ["/-/profile/personal_access_tokens"] = "profiles:personal_access_tokens:index",
        [Tokens] = "user_settings:personal_access_tokens:index",
        [$"{Tokens}/legacy/new"] = "user_settings:personal_access_tokens:legacy_new",
        [$"{Tokens}/granular/new"] = "user_settings:personal_access_tokens:granular_new",
        ["/-/user_settings/password/new"] = "user_settings:passwords:new",
        ["/groups/{*path}/-/edit"] = "groups:edit",
        ["/groups/{*path}/-/settings/access_tokens"] = "groups:settings:access_tokens:index",
        ["/groups/{*path}/-/settings/service_accounts"] = "groups:settings:service_accounts:index",
        ["/{*path}/-/settings/access_tokens"] = "projects:settings:access_tokens:index",
    }.ToFrozenDictionary();

    /// <summary>The names under their pages.</summary>
    public static IEnumerable<NamedHistory> Histories => Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => NamedHistory.Of(
        "test ids", $"data-page of {row.Key}", new History<string>(new HistoryRow<string>("15.11", row.Value,
            row.Key == "/users/sign_in" ? "a saved sign-in page of 16.8 to 17.3" : $"{Routes}; bracketed"))));

    /// <summary>The name of the page of a route; null: none is known.</summary>
    public static string? Of(string template) => Rows.GetValueOrDefault(template);
}
