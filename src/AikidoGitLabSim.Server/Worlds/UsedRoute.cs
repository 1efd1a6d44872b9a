using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>A route that a token called.</summary>
/// <param name="Policy">The policy of the route.</param>
/// <param name="Allowed">How often the work was done.</param>
/// <param name="Refused">How often it was not, for whatever reason.</param>
/// <param name="RefusedForScope">How often the token's scopes were the reason.</param>
internal sealed record UsedRoute(RoutePolicy Policy, long Allowed, long Refused, long RefusedForScope);
