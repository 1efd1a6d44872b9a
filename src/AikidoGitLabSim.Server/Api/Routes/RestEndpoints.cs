using System.Collections.Frozen;
using Microsoft.AspNetCore.Routing.Patterns;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Maps the routes of the REST API, each with its policy as metadata.</summary>
internal static class RestEndpoints
{
    private const string Root = "/api/v4";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Answers GET requests for paths without parameters before the router is asked. The router would find the same endpoints, but only
    /// after
    /// it has compared all templates that fit, with the parameters of each.
    /// </summary>
    public static void UseLiteralPaths(this IApplicationBuilder app, RestEndpoint rest)
    {
        var endpoints = RestRoutes.All.Where(route => route.Policy.Reads && !route.HasPathParameters)
            .ToFrozenDictionary(route => $"{Root}{route.Policy.Template}", route => EndpointOf(route, rest), StringComparer.Ordinal);
        app.Use(next => http =>
            HttpMethods.IsGet(http.Request.Method) && http.Request.Path.Value is { } path && endpoints.TryGetValue(path, out var endpoint)
            ? AnswerAsync(http, endpoint.Endpoint, endpoint.Handle)
            : next(http));
    }

    /// <summary>Maps all routes, the refusal of the old API, and the one for what no route takes.</summary>
    public static void MapRestApi(this IEndpointRouteBuilder endpoints, RestEndpoint rest)
    {
        foreach (var route in RestRoutes.All)
        {
            endpoints
                .MapMethods($"{Root}{route.Policy.Template}", route.Policy.Reads ? Reading : [route.Policy.Method],
                    http => rest.HandleAsync(http, route))
                .WithMetadata(route.Policy);
        }

        endpoints.Map("/api/v3/{**path}", rest.HandleOldApiAsync);
        endpoints.Map("/api/v4/{**path}", http =>
            UnsimulatedRoutes.Find(http) is { } route ? rest.HandleAsync(http, route) : rest.HandleUnroutedAsync(http));
    }

    private static (Endpoint Endpoint, RequestDelegate Handle) EndpointOf(RestRoute route, RestEndpoint rest)
    {
        Task Handle(HttpContext http) => rest.HandleAsync(http, route);
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
