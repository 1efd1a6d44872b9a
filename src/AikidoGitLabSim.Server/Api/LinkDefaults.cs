namespace AikidoGitLabSim.Server.Api;

/// <summary>Parameters that GitLab fills in before it builds a <c>Link</c> header, as recorded at 18.11.5 and 19.1.1.</summary>
internal static class LinkDefaults
{
    /// <summary>None.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    /// <summary>Those of <c>GET /users</c>.</summary>
    public static IReadOnlyDictionary<string, string> Users { get; } = new Dictionary<string, string>
    {
        ["active"] = "false",
        ["admins"] = "false",
        ["auditors"] = "false",
        ["blocked"] = "false",
        ["exclude_active"] = "false",
        ["exclude_external"] = "false",
        ["exclude_humans"] = "false",
        ["exclude_internal"] = "false",
        ["external"] = "false",
        ["humans"] = "false",
        ["order_by"] = "id",
        ["skip_ldap"] = "false",
        ["sort"] = "desc",
        ["with_custom_attributes"] = "false",
        ["without_project_bots"] = "false",
        ["without_projects"] = "false",
    };

    /// <summary>Those of <c>GET /groups</c>.</summary>
    public static IReadOnlyDictionary<string, string> Groups { get; } = new Dictionary<string, string>
    {
        ["order_by"] = "name",
        ["owned"] = "false",
        ["sort"] = "asc",
        ["statistics"] = "false",
        ["with_custom_attributes"] = "false",
    };

    /// <summary>Those of <c>GET /projects</c>.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = new Dictionary<string, string>
    {
        ["membership"] = "false",
        ["order_by"] = "created_at",
        ["owned"] = "false",
        ["simple"] = "false",
        ["sort"] = "desc",
        ["starred"] = "false",
        ["statistics"] = "false",
        ["with_custom_attributes"] = "false",
        ["with_issues_enabled"] = "false",
        ["with_merge_requests_enabled"] = "false",
    };
}
