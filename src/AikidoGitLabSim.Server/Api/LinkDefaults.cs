using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Api;

/// <summary>
/// The parameters that <c>Link</c> headers have without being sent, as recorded from 16.11.6 to 19.1.1: those of
/// <c>lib/api/users.rb</c>, <c>groups.rb</c>, <c>projects.rb</c> and their EE parts that have a default.
/// </summary>
internal static class LinkDefaults
{
    private static readonly LinkDefault[] Users =
    [
        new("active", "false"),
        new("admins", "false"),
        new("auditors", "false", IsEnterpriseOnly: true),
        new("blocked", "false"),
        new("exclude_active", "false", Since: "17.0"),
        new("exclude_external", "false"),
        new("exclude_humans", "false", Since: "17.0"),
        new("exclude_internal", "false"),
        new("external", "false"),
        new("humans", "false", Since: "17.0"),
        new("order_by", "id"),
        new("skip_ldap", "false", IsEnterpriseOnly: true),
        new("sort", "desc"),
        new("with_custom_attributes", "false"),
        new("without_project_bots", "false"),
        new("without_projects", "false"),
    ];

    private static readonly LinkDefault[] Groups =
    [
        new("order_by", "name"),
        new("owned", "false"),
        new("sort", "asc"),
        new("statistics", "false"),
        new("with_custom_attributes", "false"),
    ];

    private static readonly LinkDefault[] Projects =
    [
        new("membership", "false"),
        new("order_by", "created_at"),
        new("owned", "false"),
        new("simple", "false"),
        new("sort", "desc"),
        new("starred", "false"),
        new("statistics", "false"),
        new("with_custom_attributes", "false"),
        new("with_issues_enabled", "false"),
        new("with_merge_requests_enabled", "false"),
    ];

    /// <summary>The parameters of a route in an edition, with their values.</summary>
    public static Dictionary<string, string> Of(RouteLaw law, Edition edition) =>
        All(law).Where(parameter => parameter.IsIn(edition)).ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);

    private static LinkDefault[] All(RouteLaw law) => law.Template switch
    {
        "/users" => Users,
        "/groups" => Groups,
        "/projects" => Projects,
        _ => [],
    };
}
