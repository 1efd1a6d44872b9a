using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>The path of a request as the client wrote it, escapes included.</summary>
internal static class RawTarget
{
    /// <summary>The path below the world's root, without the query.</summary>
    public static string PathOf(HttpContext http)
    {
        if (http.Features.Get<IHttpRequestFeature>() is not { RawTarget: { Length: > 0 } target } || target[0] != '/')
            return http.Request.Path.ToUriComponent();

        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var root = http.Request.PathBase.Value ?? "";
        return path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : http.Request.Path.ToUriComponent();
    }
}
