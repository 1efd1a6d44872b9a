using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Web;

/// <summary>Renders pages on the server and sends them.</summary>
/// <param name="components">Renders components.</param>
internal sealed class PageRenderer(ComponentRenderer components)
{
    private const string OnlyOurs = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'{0}; "
        + "img-src 'self' data:; manifest-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    private static readonly CompositeFormat Policy = CompositeFormat.Parse(OnlyOurs);

    /// <summary>Sends an answer.</summary>
    public async Task SendAsync(HttpContext http, WebAnswer answer, BaseUrl baseUrl)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        SetHeaders(response.Headers, answer.Model?.PageLayout.Gon);
        if (answer.Location is { } location)
            response.Headers.Location = Encoded($"{baseUrl}{location}");
        if (!answer.Body.IsEmpty)
            await SendBodyAsync(http, answer);
        else if (answer.Page is { } page)
            await components.SendAsync(http, page, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = answer.Model });
    }

    // A header holds visible ASCII only. What a URL has escaped already stays as it is.
    private static string Encoded(string url) => url.AsSpan().ContainsAnyExceptInRange('!', '~')
        ? string.Concat(url.EnumerateRunes()
            .Select(rune => rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
        : url;

    private static async Task SendBodyAsync(HttpContext http, WebAnswer answer)
    {
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    /// <remarks>The one script inside a page is allowed by its digest.</remarks>
    private static void SetHeaders(IHeaderDictionary headers, string? script)
    {
        var digest = script is null ? "" : $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
        headers.CacheControl = "no-store, private";
        headers.ContentSecurityPolicy = string.Format(null, Policy, digest);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }
}
