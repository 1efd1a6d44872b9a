namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>The rights that routes ask for, with their levels (<c>app/policies/group_policy.rb</c>, <c>project_policy.rb</c>,
/// <c>doc/user/permissions.md</c>).</summary>
public static class Rights
{
    /// <summary>To see a group or project at all.</summary>
    public static Right See { get; } = new(AccessLevel.Guest, AccessLevel.Guest) { ByVisibility = true, FromBelow = true };

    /// <summary>To read a project's code.</summary>
    public static Right ReadCode { get; } = new(AccessLevel.Reporter, AccessLevel.Reporter) { ByVisibility = true };

    /// <summary>To push to a project.</summary>
    public static Right PushCode { get; } = new(AccessLevel.Developer, AccessLevel.Developer);

    /// <summary>To list and revoke the tokens of a group or project.</summary>
    public static Right ReadTokens { get; } = new(AccessLevel.Owner, AccessLevel.Maintainer);

    /// <summary>To make and rotate them: <c>project_bot_access</c> prevents bots from both.</summary>
    public static Right ManageTokens { get; } = ReadTokens with { ForBots = false };

    /// <summary>To manage service accounts (<c>doc/api/service_accounts.md</c>).</summary>
    public static Right ManageServiceAccounts { get; } = new(AccessLevel.Owner, AccessLevel.Maintainer);
}
