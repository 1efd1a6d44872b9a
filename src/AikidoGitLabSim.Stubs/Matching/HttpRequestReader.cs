using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Reads a request for stubs: the URL as it was sent, below the world's root.</summary>
internal static class HttpRequestReader
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    /// <summary>Reads it, the body left where it is.</summary>
    public static StubRequest Read(HttpContext http, TimeProvider time, out StubRequest read) => read = new StubRequest
    {
        Method = http.Request.Method,
        Url = UrlOf(http),
        Headers = http.Request.Headers,
        Now = time.GetUtcNow(),
        Scheme = http.Request.Scheme,
        Host = http.Request.Host.Host,
        Port = http.Request.Host.Port ?? (http.Request.IsHttps ? HttpsPort : HttpPort),
    };

    /// <summary>The URL below the world's root, with its query.</summary>
    public static string UrlOf(HttpContext http)
    {
        var root = http.Request.PathBase.Value ?? "";
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        return target.StartsWith('/') && target.StartsWith(root, StringComparison.Ordinal) && target.Length > root.Length
            && target[root.Length] == '/'
            ? root.Length == 0 ? target : target[root.Length..]
            : http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
    }
}
