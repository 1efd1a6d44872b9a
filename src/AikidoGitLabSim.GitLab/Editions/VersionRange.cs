namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>The releases in which something exists, both ends included.</summary>
/// <param name="Since">First release; null: since before the oldest simulated one.</param>
/// <param name="Until">Last release; null: still there.</param>
public readonly record struct VersionRange(GitLabVersion? Since, GitLabVersion? Until = null)
{
    /// <summary>Every release.</summary>
    public static VersionRange Always => default;

    /// <summary>A release and all later ones.</summary>
    public static VersionRange From(string since) => new(GitLabVersion.Parse(since));

    /// <summary>Up to and including a release.</summary>
    public static VersionRange UpTo(string until) => new(null, GitLabVersion.Parse(until));

    /// <summary>Whether a release lies in the range.</summary>
    public bool Holds(GitLabVersion version) =>
        (Since is not { } since || version >= since) && (Until is not { } until || version <= until);

    /// <summary>The range as a reader would say it.</summary>
    public override string ToString() => (Since, Until) switch
    {
        (null, null) => "always",
        ({ } since, null) => $"{since}+",
        (null, { } until) => $"up to {until}",
        ({ } since, { } until) => $"{since} to {until}",
    };
}
