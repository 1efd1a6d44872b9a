namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>Something that members may do from an access level on.</summary>
/// <param name="InGroup">The level in a group.</param>
/// <param name="InProject">The level in a project.</param>
public sealed record Right(AccessLevel InGroup, AccessLevel InProject)
{
    /// <summary>Whether everybody has it whom the visibility lets in; the levels then count on private groups and projects only.</summary>
    public bool ByVisibility { get; init; }

    /// <summary>Whether a group grants it to members of what lies below it, too.</summary>
    public bool FromBelow { get; init; }

    /// <summary>Whether the bot of a group or project token can have it.</summary>
    public bool ForBots { get; init; } = true;

    /// <summary>The level that is needed.</summary>
    public AccessLevel In(ResourceKind kind) => kind == ResourceKind.Group ? InGroup : InProject;
}
