using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Api;

/// <summary>
/// The parameters that <c>Link</c> headers have without being sent, as recorded from 16.11.6 to 19.1.1: those of
/// <c>lib/api/users.rb</c>, <c>groups.rb</c>, <c>projects.rb</c> and their EE parts that have a default.
/// </summary>
internal static class LinkDefaults
{
    /// <summary>The parameters of <c>GET /users</c>.</summary>
    public static ImmutableArray<LinkDefault> Users { get; } =
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

    /// <summary>The parameters of <c>GET /groups</c>.</summary>
    public static ImmutableArray<LinkDefault> Groups { get; } =
    [
        new("order_by", "name"),
        new("owned", "false"),
        new("sort", "asc"),
        new("statistics", "false"),
        new("with_custom_attributes", "false"),
    ];

    /// <summary>The parameters of <c>GET /projects</c>.</summary>
    public static ImmutableArray<LinkDefault> Projects { get; } =
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
}
