
namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Puts the REST API's routes on the router, each with its law as metadata.</summary>
internal static class RestEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Before <c>…/self/…</c> had a route of its own, the word was taken for an id.</summary>
    private static RestRoute WithOlder(RestRoute route)
    {
        const string self = "/self";
        if (!route.Law.Template.Contains(self, StringComparison.Ordinal))
            return route;

        foreach (var parameter in new[] { "id", "token_id" })
        {
            var template = route.Law.Template.Replace(self, $"/{{{parameter}}}", StringComparison.Ordinal);
            if (RestRoutes.All.FirstOrDefault(other => other.Law.Template == template && other.Law.Method == route.Law.Method) is { } older)
                return route with { Older = (older, parameter) };
        }

        return route;
    }

    /// <summary>Maps all routes, the refusal of the old API, and the one for what no route takes.</summary>
    public static void MapRestApi(this IEndpointRouteBuilder endpoints, RestDoor door)
    {
        foreach (var route in RestRoutes.All.Select(WithOlder))
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
