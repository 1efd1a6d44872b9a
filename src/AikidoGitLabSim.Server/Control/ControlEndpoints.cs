namespace AikidoGitLabSim.Server.Control;

/// <summary>Puts the control API, <c>/_sim/…</c>, into an application.</summary>
internal static class ControlEndpoints
{
    /// <summary>Maps the control calls. They take a <see cref="Worlds.WorldStore"/>, a <see cref="TimeProvider"/> and an entropy source
    /// from the services.</summary>
    /// <returns>The group, for further control calls under the same guard.</returns>
    public static ControlGroup MapControlApi(this IEndpointRouteBuilder endpoints, ControlOptions options)
    {
        var worlds = new WorldEndpoints(options);
        return new ControlGroup(endpoints, options.Access())
            .Map(HttpMethods.Get, "/about", _ => ControlJson.Ok(About.Of(options)))
            .Map(HttpMethods.Get, "/worlds", worlds.List)
            .Map(HttpMethods.Put, "/worlds/{name}", worlds.PutAsync)
            .Map(HttpMethods.Get, "/worlds/{name}", WorldEndpoints.ExportAsync)
            .Map(HttpMethods.Delete, "/worlds/{name}", WorldEndpoints.Delete)
            .Map(HttpMethods.Post, "/worlds/{name}/fork", worlds.ForkAsync)
            .Map(HttpMethods.Post, "/worlds/{name}/reset", worlds.Reset)
            .Map(HttpMethods.Patch, "/worlds/{name}", worlds.PatchAsync)
            .MapRest(request => ControlJson.Error(
                StatusCodes.Status404NotFound,
                $"there is no control call {request.Context.Request.Method} {request.Context.Request.Path}",
                "GET /_sim/about and GET /_sim/worlds are two that exist; docs/world-file.md lists the others"));
    }
}
