using AikidoGitLabSim.Cli.Twin.Recorded;
namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>What may differ between two GitLabs of the same release, and why.</summary>
internal static class NatureBound
{
    /// <summary>Headers whose value is of the moment; their presence is compared.</summary>
    public static IReadOnlyDictionary<string, string> HeaderValues { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Date"] = "the moment",
            ["Etag"] = "a digest of the body, ids and times included",
            ["X-Request-Id"] = "random",
            ["X-Gitlab-Meta"] = "repeats the request id",
            ["X-Runtime"] = "measured",
            ["RateLimit-Observed"] = "requests before the recording count, too",
            ["RateLimit-Remaining"] = "requests before the recording count, too",
            ["RateLimit-Reset"] = "the moment",
            ["Content-Length"] = "ids, names and struck-out secrets have other lengths",
        };

    /// <summary>Headers that come in several lines, of which a recording keeps the first.</summary>
    public static IReadOnlySet<string> FirstLineOnly { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Vary" };

    /// <summary>Headers of the connection, not of the answer; in-process transport has no connection.</summary>
    public static IReadOnlySet<string> HopByHop { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding" };

    /// <summary>Keys that are null or not by a history which no recording shows.</summary>
    public static IReadOnlyDictionary<string, string> Nullness { get; } = new Dictionary<string, string>
    {
        ["last_activity_on"] = "whether the user was active before the recording began",
        ["last_sign_in_at"] = "whether the user ever signed in on a page; a world file does not say",
        ["current_sign_in_at"] = "whether the user is signed in on a page; a world file does not say",
        ["public_email"] = "whether the user shows an address to all; a world file has none",
        ["local_time"] = "whether the user has set a time zone; a world file has none",
        ["note"] = "whether an admin ever wrote one; a world file has none",
        ["created_by"] = "who made a user; a world file does not say",
    };

    /// <summary>Ids that a history gave which a world file does not tell: who made a project.</summary>
    public static IReadOnlySet<string> ForeignIds { get; } = new HashSet<string> { "creator_id" };

    /// <summary>Keys whose value, not only its kind, follows from the requests and the presumed world.</summary>
    public static IReadOnlySet<string> Determined { get; } = new HashSet<string>
    {
        "name", "revoked", "active", "expired", "granular", "scopes", "expires_at", "access_level", "resource_type", "state",
        "bot", "is_admin",
        "path", "full_path", "path_with_namespace", "full_name", "name_with_namespace", "visibility", "kind", "enterprise", "version",
        "error", "message",
        "error_description", "scope",
    };
}
