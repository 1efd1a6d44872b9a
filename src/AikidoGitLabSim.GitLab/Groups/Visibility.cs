namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>Who may see a group or project without being a member.</summary>
public enum Visibility
{
    /// <summary>Visible to members only.</summary>
    Private = 0,

    /// <summary>Every signed-in user who is not external.</summary>
    Internal = 10,

    /// <summary>Visible to everyone, signed in or not.</summary>
    Public = 20,
}
