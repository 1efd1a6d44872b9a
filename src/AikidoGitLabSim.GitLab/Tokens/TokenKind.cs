namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>The kinds of token a GitLab hands out. All but OAuth are rows of one table and share one prefix.</summary>
public enum TokenKind
{
    /// <summary>A person's own token.</summary>
    Personal,

    /// <summary>Belongs to a group and acts through a bot user.</summary>
    Group,

    /// <summary>Belongs to a project and acts through a bot user.</summary>
    Project,

    /// <summary>Made by an administrator to act as a user.</summary>
    Impersonation,

    /// <summary>A personal access token of a service account.</summary>
    ServiceAccount,

    /// <summary>A personal access token that carries permissions instead of scopes.</summary>
    FineGrained,

    /// <summary>An OAuth access token; looked up before all others when sent as a bearer.</summary>
    OAuth,
}
