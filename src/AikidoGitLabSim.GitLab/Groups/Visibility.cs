namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>Who may see a group or project without being a member.</summary>
public enum Visibility
{
    /// <summary>Members only.</summary>
    Private = 0,

    /// <summary>Every signed-in user who is not external.</summary>
    Internal = 10,

    /// <summary>Everybody.</summary>
    Public = 20,
}
