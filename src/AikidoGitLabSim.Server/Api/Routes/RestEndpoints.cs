
namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Puts the REST API's routes on the router, each with its law as metadata.</summary>
internal static class RestEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps all routes, the refusal of the old API, and the one for what no route takes.</summary>
    public static void MapRestApi(this IEndpointRouteBuilder endpoints, RestDoor door)
    {
        foreach (var route in RestRoutes.All)
        {
            endpoints
                .MapMethods($"/api/v4{route.Law.Template}", route.Law.Reads ? Reading : [route.Law.Method], http => door.HandleAsync(http, route))
                .WithMetadata(route.Law);
        }

        endpoints.Map("/api/v3/{**path}", door.HandleOldApiAsync);
        endpoints.Map("/api/v4/{**path}", http =>
            UnsimulatedRoutes.Find(http) is { } route ? door.HandleAsync(http, route) : door.HandleUnroutedAsync(http));
    }
}
