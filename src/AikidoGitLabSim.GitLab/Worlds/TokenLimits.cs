using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>Limits on the number of tokens, by plan (<c>app/services/resource_access_tokens/create_service.rb</c> and its EE
/// part).</summary>
internal static class TokenLimits
{
    /// <summary>Whether no further token of a group or project can be made: active project tokens count in the whole top-level
    /// group.</summary>
    public static bool HasReachedTokenLimit(this World world, ResourceRef resource, DateTimeOffset now) =>
        resource.Kind == ResourceKind.Project
        && world.GroupOf(world.Projects.Get(resource.Id)) is { } group
        && world.RootOf(group) is var root
        && (world.Settings.ProjectAccessTokenLimit ?? Licence.MostProjectTokens(world.Edition, root.IsOnTrial)) is { } most and > 0
        && world.Tokens.Rows.Count(token => token.IsActive(now) && IsOfProjectBelow(world, token, root)) >= most;

    private static bool IsOfProjectBelow(World world, AccessToken token, Group root) =>
        token.Resource is { Kind: ResourceKind.Project, Id: var id } && world.Projects.Find(id) is { } project
            && world.LiesIn(project, root);
}
