using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>The common beginning of the routes that exist for groups and for projects.</summary>
internal static class ResourcePath
{
    /// <summary>The path of one group or project.</summary>
    public static string Of(ResourceKind kind) => kind == ResourceKind.Group ? "/groups/{id}" : "/projects/{id}";

    /// <summary>The rule that finds the group or project.</summary>
    public static Rule Finder(ResourceKind kind) => kind == ResourceKind.Group ? ResourceRules.Group : ResourceRules.Project;
}
