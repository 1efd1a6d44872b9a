namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>What a browser's cookie and form say.</summary>
/// <param name="UserId">The user who signed in; null: none.</param>
/// <param name="IsGenuine">Whether the form carried the session's own token, so that no other site made the browser send it.</param>
public sealed record SessionCredentials(long? UserId, bool IsGenuine)
{
    /// <summary>A visitor without a session.</summary>
    public static SessionCredentials None { get; } = new(null, IsGenuine: false);
}
