namespace AikidoGitLabSim.GitLab.Users;

/// <summary>What GitLab lets a user do. Anything but <see cref="Active"/> refuses every request made with the user's tokens.</summary>
public enum UserState
{
    /// <summary>May sign in and use tokens.</summary>
    Active,

    /// <summary>Blocked by an administrator.</summary>
    Blocked,

    /// <summary>Deactivated; signing in on a page reactivates.</summary>
    Deactivated,

    /// <summary>Signed up, waiting for an administrator's approval.</summary>
    Pending,

    /// <summary>The primary e-mail address is not confirmed.</summary>
    Unconfirmed,

    /// <summary>The password has expired.</summary>
    PasswordExpired,
}
