namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>A place that a page describes, and that no label names.</summary>
internal enum Place
{
    /// <summary>GitLab's first page.</summary>
    Home,

    /// <summary>The page of the group.</summary>
    Group,

    /// <summary>The menu behind the avatar.</summary>
    UserMenu,

    /// <summary>The user's own settings, which begin at Edit profile.</summary>
    UserSettings,

    /// <summary>The page of access tokens.</summary>
    Tokens,

    /// <summary>Aikido's page that takes tokens.</summary>
    Aikido,

    /// <summary>A project's page.</summary>
    Project,
}
