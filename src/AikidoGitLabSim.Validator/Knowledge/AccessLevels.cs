namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>GitLab's numbers of the roles (lib/gitlab/access.rb).</summary>
internal static class AccessLevels
{
    /// <summary>From this level on, a member of a private group sees its projects; below it is Minimal Access.</summary>
    public const int Guest = 10;

    /// <summary>From this level on, GitLab shows private code.</summary>
    public const int Reporter = 20;
}
