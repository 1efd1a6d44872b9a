using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Web;

/// <summary>Renders pages on the server and sends them.</summary>
/// <param name="components">Renders components.</param>
internal sealed class PageRenderer(ComponentRenderer components)
{
    private const string OnlyOurs =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    /// <summary>Sends an answer.</summary>
    public async Task SendAsync(HttpContext http, WebAnswer answer, BaseUrl baseUrl)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        SetHeaders(response.Headers);
        if (answer.Location is { } location)
            response.Headers.Location = Encoded($"{baseUrl}{location}");
        if (answer.Page is { } page)
            await components.SendAsync(http, page, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = answer.Model });
    }

    // A header holds visible ASCII only. What a URL has escaped already stays as it is.
    private static string Encoded(string url) => url.AsSpan().ContainsAnyExceptInRange('!', '~')
        ? string.Concat(url.EnumerateRunes().Select(rune => rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
        : url;

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store, private";
        headers.ContentSecurityPolicy = OnlyOurs;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }
}
