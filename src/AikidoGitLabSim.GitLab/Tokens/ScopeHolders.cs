namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>The kinds of tokens that a scope is offered to.</summary>
[Flags]
public enum ScopeHolders
{
    /// <summary>Not offered to any token a user makes.</summary>
    None = 0,

    /// <summary>Personal, impersonation and service account tokens.</summary>
    Users = 1,

    /// <summary>Group and project access tokens.</summary>
    ResourceBots = 2,

    /// <summary>Personal tokens of administrators only.</summary>
    Admins = 4,

    /// <summary>OAuth applications.</summary>
    Applications = 8,

    /// <summary>What most scopes are offered to.</summary>
    UsersAndBots = Users | ResourceBots,
}
