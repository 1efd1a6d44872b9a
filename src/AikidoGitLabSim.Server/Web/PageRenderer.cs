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
        SetHeaders(response.Headers, answer.Model?.Chrome.Gon);
        if (answer.Location is { } location)
            response.Headers.Location = $"{baseUrl}{location}";
        if (!answer.Body.IsEmpty)
        {
            response.ContentType = answer.ContentType;
            response.ContentLength = answer.Body.Length;
            if (!HttpMethods.IsHead(http.Request.Method))
                await response.Body.WriteAsync(answer.Body, http.RequestAborted);
        }
        else if (answer.Page is { } page)
            await components.SendAsync(http, page, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = answer.Model });
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
