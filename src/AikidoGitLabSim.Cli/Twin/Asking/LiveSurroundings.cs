using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>What is not GitLab's own in the answers of an instance of which nothing is known.</summary>
/// <param name="isGitLabCom">Whether it is GitLab.com, whose rate limits are known.</param>
internal sealed class LiveSurroundings(bool isGitLabCom) : ISurroundings
{
    private const string Front = "the web server or proxy in front sets it";

    // What GitLab's application itself sends, as recorded. Everything else comes from what is in front of it.
    private static readonly HashSet<string> OfGitLab = new(StringComparer.OrdinalIgnoreCase)
    {
        "Cache-Control", "Content-Type", "Date", "Deprecation", "ETag", "Link", "Location", "Retry-After", "Vary", "WWW-Authenticate",
        "X-Content-Type-Options", "X-Frame-Options", "X-Gitlab-Meta", "X-Next-Page", "X-Page", "X-Per-Page", "X-Prev-Page", "X-Request-Id",
        "X-Runtime", "X-Total", "X-Total-Pages",
    };

    /// <inheritdoc/>
    public bool Compresses => true;

    /// <inheritdoc/>
    public bool ShowsMoreData => true;

    /// <inheritdoc/>
    public string? ForeignHeader(string name) =>
        OfGitLab.Contains(name) ? null
        : name.StartsWith("RateLimit-", StringComparison.OrdinalIgnoreCase)
            ? isGitLabCom ? null : "an administrator sets the rate limits"
        : Front;

    /// <inheritdoc/>
    public string? ForeignValue(string path) => path.StartsWith("$.kas", StringComparison.Ordinal) || path == "$.last_used_ips"
        ? "how the instance is deployed"
        : null;
}
