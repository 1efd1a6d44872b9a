namespace AikidoGitLabSim.Server.Atlas;

/// <summary>How often a route was called with a token.</summary>
/// <param name="Endpoint">The route.</param>
/// <param name="Allowed">How often it was allowed.</param>
/// <param name="Refused">How often it was refused.</param>
/// <param name="RefusedForScope">How often for its scopes.</param>
public sealed record RouteUsageAnswer(string Endpoint, long Allowed, long Refused, long RefusedForScope);
