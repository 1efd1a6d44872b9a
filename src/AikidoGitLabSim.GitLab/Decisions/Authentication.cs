namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Who may call a route.</summary>
public enum Authentication
{
    /// <summary>Anybody; a token, when sent, has to be good all the same.</summary>
    Optional,

    /// <summary>The route requires a user.</summary>
    Required,

    /// <summary>The route requires an administrator.</summary>
    Administrator,
}
