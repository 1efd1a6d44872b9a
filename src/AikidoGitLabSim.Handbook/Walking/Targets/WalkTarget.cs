namespace AikidoGitLabSim.Handbook.Walking.Targets;

/// <summary>A GitLab to carry a page out on.</summary>
public sealed record WalkTarget
{
    /// <summary>How verdicts name it, such as <c>gitlab.com/premium/19.6</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>The URL of the GitLab.</summary>
    public required Uri GitLabUrl { get; init; }

    /// <summary>The URL of Aikido's page that takes tokens; null where there is none to use.</summary>
    public Uri? AikidoUrl { get; init; }

    /// <summary>Who carries the page out.</summary>
    public required string User { get; init; }

    /// <summary>The user's password; null where <see cref="LoginState"/> is given.</summary>
    public string? Password { get; init; }

    /// <summary>A file with the state of a browser that is signed in, as Playwright writes it.</summary>
    public string? LoginState { get; init; }

    /// <summary>The full path of a group that the user owns.</summary>
    public required string GroupPath { get; init; }

    /// <summary>Elements that pictures leave out, as a CSS selector; null for none.</summary>
    public string? LeftOutOfPictures { get; init; }

    /// <summary>How long to wait for something that the page may still draw.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.Zero;

    /// <summary>Whether it is a simulated GitLab.</summary>
    public bool IsSimulated { get; init; }
}
