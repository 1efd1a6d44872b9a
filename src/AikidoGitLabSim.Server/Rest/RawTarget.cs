using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>The request target as the client wrote it, escapes included.</summary>
internal static class RawTarget
{
    public static string Of(HttpContext http) => http.Features.Get<IHttpRequestFeature>() is { RawTarget: { Length: > 0 } target } && target[0] == '/'
        ? target
        : http.Request.PathBase.ToUriComponent() + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
}
