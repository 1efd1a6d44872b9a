using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary>A page of the workbench as the answer of a control call.</summary>
/// <typeparam name="TPage">The component.</typeparam>
/// <param name="parameters">Its parameters, by name.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class PageResult<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
    Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK) : IResult
    where TPage : IComponent
{
    // What the pages need, and nothing from elsewhere.
    private const string ContentPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; "
        + "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        httpContext.Response.StatusCode = status;
        return httpContext.RequestServices.GetRequiredService<ComponentRenderer>().SendAsync(httpContext, typeof(TPage), parameters);
    }
}
