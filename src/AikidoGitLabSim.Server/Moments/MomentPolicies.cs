using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Api.Routes;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Web;
using AikidoGitLabSim.Server.Web.Routes;

namespace AikidoGitLabSim.Server.Moments;

/// <summary>Finds the policies of kept requests by method and template.</summary>
internal static class MomentPolicies
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<RoutePolicy>>> Api =
        new(() => ByRoute(RestRoutes.All.Select(route => route.Policy)));

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<RoutePolicy>>> Others = new(() => ByRoute(
    [
        .. GitRoutes.All.Select(route => route.Policy), .. WebRoutes.All.Select(route => route.Policy), ArchiveRoute.Policy,
    ]));

    /// <summary>The policy of a route; null: the release has none, or it is made for one request.</summary>
    /// <param name="route">Method and template.</param>
    /// <param name="path">The path of the request.</param>
    /// <param name="edition">The edition.</param>
    public static RoutePolicy? Find(string route, string path, Edition edition) =>
        (path.StartsWith("/api/", StringComparison.Ordinal) ? Api : Others).Value.TryGetValue(route, out var policies)
            ? policies.FirstOrDefault(policy => policy.ExistsIn(edition))
            : null;

    /// <summary>A policy that ends as a kept request did.</summary>
    /// <param name="route">Method and template.</param>
    /// <param name="refused">The rule, its source, the kind of refusal and the cure; null: it was allowed.</param>
    public static RoutePolicy Fixed(string route, ImmutableArray<string>? refused)
    {
        var parts = route.Split(' ', 2);
        var policy = refused is [var rule, var source, var kind, var cure]
            ? ClosedPolicy.Of(parts[^1], rule, source, new Refusal(
                Enum.TryParse<RefusalKind>(kind, out var known) ? known : RefusalKind.Forbidden, "", cure))
            : ClosedPolicy.Of(parts[^1], "", "", Refusal.Forbidden(null, "")) with { Rules = [] };
        return policy with { Method = parts[0] };
    }

    private static FrozenDictionary<string, ImmutableArray<RoutePolicy>> ByRoute(IEnumerable<RoutePolicy> policies) => policies
        .GroupBy(policy => policy.ToString(), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
