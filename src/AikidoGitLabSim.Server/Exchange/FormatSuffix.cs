namespace AikidoGitLabSim.Server.Exchange;

/// <summary>
/// The ending <c>.json</c>, which Grape takes off every path. Not where the last part of a path may hold dots itself, as ids, paths,
/// branches and
/// commits do: there it belongs to the name (<c>lib/api/api.rb</c>, NO_SLASH_URL_PART_REGEX).
/// </summary>
internal static class FormatSuffix
{
    private const string Api = "/api/v4/";
    private const string Json = ".json";

    private static readonly string[] BeforeNames = ["groups", "projects", "namespaces", "files", "branches", "commits", "tags"];

    /// <summary>The path for the router.</summary>
    public static string Strip(string path)
    {
        if (!path.EndsWith(Json, StringComparison.Ordinal) || !path.StartsWith(Api, StringComparison.Ordinal))
            return path;
        var parts = path.Split('/');
        return parts.Length > 4 && BeforeNames.Contains(parts[^2], StringComparer.Ordinal) ? path : path[..^Json.Length];
    }
}
