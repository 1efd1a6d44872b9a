using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>Renders pages on the server and sends them.</summary>
/// <remarks>
/// Not by <c>AddRazorComponents</c>: that brings data protection with it, which keeps keys in the user's home directory, once for all
/// simulators of all processes.
/// </remarks>
/// <param name="services">What components may ask for; they ask for nothing.</param>
internal sealed class PageRenderer(IServiceProvider services)
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
            response.Headers.Location = $"{baseUrl}{location}";
        if (answer.Page is not { } page)
            return;

        var body = Encoding.UTF8.GetBytes(await RenderAsync(page, answer.Model));
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(body, http.RequestAborted);
    }

    private async Task<string> RenderAsync(Type page, object? model)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(page, parameters)).ToHtmlString());
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store, private";
        headers.ContentSecurityPolicy = OnlyOurs;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }
}
