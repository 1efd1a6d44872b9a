namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>Points to a group or a project.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">Its id.</param>
public readonly record struct ResourceRef(ResourceKind Kind, long Id);
