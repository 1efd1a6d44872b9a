using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Api;

/// <summary>GitLab's paths are case-sensitive; the router that finds our endpoints is not.</summary>
internal static class PathCasing
{
    /// <summary>Whether the fixed parts of a route's template stand in the path letter by letter.</summary>
    public static bool Matches(HttpContext http, RoutePolicy policy)
    {
        var path = http.Request.Path.Value.AsSpan();
        if (!path.StartsWith("/api/v4", StringComparison.Ordinal))
            return false;

        var template = policy.Template.AsSpan();
        path = path["/api/v4".Length..];
        while (!template.IsEmpty)
        {
            var part = Next(ref template);
            var sent = Next(ref path);
            if (part.IndexOf('{') is var brace && !sent.StartsWith(brace < 0 ? part : part[..brace], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> path)
    {
        var rest = path.IsEmpty ? path : path[1..];
        var slash = rest.IndexOf('/');
        var part = slash < 0 ? rest : rest[..slash];
        path = slash < 0 ? [] : rest[slash..];
        return part;
    }
}
