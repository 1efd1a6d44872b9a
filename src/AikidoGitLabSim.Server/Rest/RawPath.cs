using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>The path as the client wrote it, escapes included, below the world's own root.</summary>
internal static class RawPath
{
    public static string Of(HttpContext http)
    {
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target) || target[0] != '/')
            return http.Request.Path.ToUriComponent();

        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var root = http.Request.PathBase.Value ?? "";
        return path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path;
    }
}
