namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>What a resource access token can belong to; GitLab's word for it in texts is lower case.</summary>
public enum ResourceKind
{
    /// <summary>A group.</summary>
    Group,

    /// <summary>A project.</summary>
    Project,
}
