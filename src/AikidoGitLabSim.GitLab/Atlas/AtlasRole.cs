using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>Which role a route asks for.</summary>
/// <param name="Level">The least access level; <see cref="AccessLevel.None"/>: membership is not asked for.</param>
/// <param name="On">Of what; null: of nothing that the path names.</param>
public sealed record AtlasRole(AccessLevel Level, ResourceKind? On)
{
    /// <summary>Whether the level counts on private groups and projects only.</summary>
    public bool OnlyIfPrivate { get; init; }

    /// <summary>Whether the route requires an administrator.</summary>
    public bool Administrator { get; init; }

    /// <summary>Whether there is more that only a request can tell.</summary>
    public bool DependsOnResource { get; init; }

    /// <summary>The role as a reader would say it.</summary>
    public override string ToString() =>
        Administrator ? "administrator"
        : On is { } resource && Level != AccessLevel.None
        ? $"{Level} of the {(resource == ResourceKind.Group ? "group" : "project")}{(OnlyIfPrivate ? ", if private" : "")}"
        : DependsOnResource ? "depends on the resource"
        : "none";
}
