using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Puts the control API, <c>/_sim/…</c>, into an application.</summary>
public static class ControlEndpoints
{
    /// <summary>Maps the control calls. They take a <see cref="Worlds.WorldStore"/>, a <see cref="TimeProvider"/> and an entropy source from the services.</summary>
    /// <returns>The group, for further control calls under the same guard.</returns>
    public static RouteGroupBuilder MapControlApi(this IEndpointRouteBuilder endpoints, ControlOptions options)
    {
        var control = endpoints.MapGroup("/_sim");
        control.AddEndpointFilter(new ControlAccess(options.ControlToken));

        var worlds = new WorldCalls(options);
        control.MapGet("/about", () => ControlJson.Ok(About.Of(options.Proven)));
        control.MapGet("/worlds", worlds.List);
        control.MapPut("/worlds/{name}", worlds.Put);
        control.MapGet("/worlds/{name}", WorldCalls.Export);
        control.MapDelete("/worlds/{name}", WorldCalls.Delete);
        control.MapPost("/worlds/{name}/fork", worlds.Fork);
        control.MapPost("/worlds/{name}/reset", worlds.Reset);
        control.MapPatch("/worlds/{name}", worlds.Patch);
        control.Map("/{**unknown}", (HttpContext context) => ControlJson.Error(
            StatusCodes.Status404NotFound,
            $"there is no control call {context.Request.Method} {context.Request.Path}",
            "GET /_sim/about and GET /_sim/worlds are two that exist; docs/world-file.md tells of the others"));
        return control;
    }
}
