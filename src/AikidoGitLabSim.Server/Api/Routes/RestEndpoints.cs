using System.Collections.Frozen;
using Microsoft.AspNetCore.Routing.Patterns;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Puts the REST API's routes on the router, each with its law as metadata.</summary>
internal static class RestEndpoints
{
    private const string Root = "/api/v4";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Answers GET requests for paths without parameters before the router is asked. The router would find the same endpoints, but only
    /// after
    /// it has compared all templates that fit, with the parameters of each.
    /// </summary>
    public static void UseLiteralPaths(this IApplicationBuilder app, RestEndpoint door)
    {
        var endpoints = RestRoutes.All.Where(route => route.Policy.Reads && !route.HasPathParameters)
            .ToFrozenDictionary(route => $"{Root}{route.Policy.Template}", route => EndpointOf(route, door), StringComparer.Ordinal);
        app.Use(next => http =>
            HttpMethods.IsGet(http.Request.Method) && http.Request.Path.Value is { } path && endpoints.TryGetValue(path, out var endpoint)
            ? AnswerAsync(http, endpoint.Endpoint, endpoint.Handle)
            : next(http));
    }

    /// <summary>Maps all routes, the refusal of the old API, and the one for what no route takes.</summary>
    public static void MapRestApi(this IEndpointRouteBuilder endpoints, RestEndpoint door)
    {
        foreach (var route in RestRoutes.All)
        {
            endpoints
                .MapMethods($"{Root}{route.Policy.Template}", route.Policy.Reads ? Reading : [route.Policy.Method],
                    http => door.HandleAsync(http, route))
                .WithMetadata(route.Policy);
        }

        endpoints.Map("/api/v3/{**path}", door.HandleOldApiAsync);
        endpoints.Map("/api/v4/{**path}", http =>
            UnsimulatedRoutes.Find(http) is { } route ? door.HandleAsync(http, route) : door.HandleUnroutedAsync(http));
    }

    private static (Endpoint Endpoint, RequestDelegate Handle) EndpointOf(RestRoute route, RestEndpoint door)
    {
        Task Handle(HttpContext http) => door.HandleAsync(http, route);
        var pattern = RoutePatternFactory.Parse($"{Root}{route.Policy.Template}");
        return (new RouteEndpoint(Handle, pattern, order: 0, new EndpointMetadataCollection(route.Policy),
            route.Policy.ToString()), Handle);
    }

    private static Task AnswerAsync(HttpContext http, Endpoint endpoint, RequestDelegate handle)
    {
        http.SetEndpoint(endpoint);
        return handle(http);
    }
}
