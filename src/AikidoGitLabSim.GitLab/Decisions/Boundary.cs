using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>
/// The group or project that a fine-grained permission is asked for. Where its top-level group, or the instance, enforces fine-grained
/// tokens, other tokens are held to the same permissions (GitLab's development documentation of granular tokens, phase 3).
/// </summary>
/// <param name="IsNamed">Whether the route's path names a group or project at all.</param>
/// <param name="Path">The full path of what it names; null when there is no such thing.</param>
/// <param name="IsEnforced">Whether tokens with scopes are refused there.</param>
internal readonly record struct Boundary(bool IsNamed, string? Path, bool IsEnforced)
{
    /// <summary>The boundary of a request.</summary>
    public static Boundary Of(DecisionContext request)
    {
        var id = request.Parameters.Text("id") ?? "";
        return request.Policy.Boundary switch
        {
            ResourceKind.Group => Of(request, ResourceRules.FindGroup(request.World, id) is { } group ? (group.FullPath, group) : null),
            ResourceKind.Project => Of(request,
                ResourceRules.FindProject(request.World, id) is { } project ? (project.FullPath, request.World.GroupOf(project)) : null),
            _ => default,
        };
    }

    private static Boundary Of(DecisionContext request, (string Path, Group? Group)? found) => new(
        IsNamed: true,
        found?.Path,
        found is { } named && (request.World.Settings.EnforceFineGrainedTokens
            || (named.Group is { } group && request.World.RootOf(group).EnforceFineGrainedTokens)));
}
