namespace AikidoGitLabSim.Server.Moments;

/// <summary>The keys of a moment file.</summary>
internal static class MomentKeys
{
    /// <summary>The version of the format that is written, and the newest that is read.</summary>
    public const int Version = 1;

    /// <summary>The key that only moment files have: the version.</summary>
    public const string Format = "gitlabSimMoment";

    /// <summary>The name of the world.</summary>
    public const string Name = "name";

    /// <summary>The scenario that failed.</summary>
    public const string Scenario = "scenario";

    /// <summary>The world file of the moment.</summary>
    public const string World = "world";

    /// <summary>The world files before the requests, each once.</summary>
    public const string Worlds = "worlds";

    /// <summary>The requests, oldest first.</summary>
    public const string Requests = "requests";
}
