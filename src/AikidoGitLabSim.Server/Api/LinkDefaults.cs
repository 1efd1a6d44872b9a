using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Api;

/// <summary>Parameters that GitLab fills in before it builds a <c>Link</c> header, as recorded at 18.11.5 and 19.1.1.</summary>
internal static class LinkDefaults
{
    private static readonly Dictionary<string, string> None = [];

    private static readonly Dictionary<string, string> Users = new()
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

    private static readonly Dictionary<string, string> Groups = new()
    {
        ["order_by"] = "name",
        ["owned"] = "false",
        ["sort"] = "asc",
        ["statistics"] = "false",
        ["with_custom_attributes"] = "false",
    };

    private static readonly Dictionary<string, string> Projects = new()
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

    public static Dictionary<string, string> Of(RouteLaw law) => law.Template switch
    {
        "/users" => Users,
        "/groups" => Groups,
        "/projects" => Projects,
        _ => None,
    };
}
