using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Renders Razor components to whole pages and sends them: GitLab's pages and Aikido's.</summary>
/// <remarks>No <c>AddRazorComponents</c>: nothing here is interactive or streamed.</remarks>
/// <param name="services">What components may ask for; they ask for nothing.</param>
internal sealed class ComponentRenderer(IServiceProvider services)
{
    /// <summary>Sends a component as the page. Status and other headers are the caller's to set before.</summary>
    /// <param name="http">The request.</param>
    /// <param name="component">The component.</param>
    /// <param name="parameters">Its parameters, by name.</param>
    public async Task SendAsync(HttpContext http, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type component,
        IDictionary<string, object?> parameters)
    {
        var body = Encoding.UTF8.GetBytes(await RenderAsync(component, parameters));
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private async Task<string> RenderAsync([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type component,
        IDictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
