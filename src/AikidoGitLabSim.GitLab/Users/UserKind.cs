namespace AikidoGitLabSim.GitLab.Users;

/// <summary>What GitLab calls the user type.</summary>
public enum UserKind
{
    /// <summary>A person.</summary>
    Human,

    /// <summary>The bot user behind one group or project access token (GitLab's <c>project_bot</c>).</summary>
    ResourceBot,

    /// <summary>A service account.</summary>
    ServiceAccount,
}
