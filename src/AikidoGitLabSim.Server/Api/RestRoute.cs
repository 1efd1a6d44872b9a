using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>A route of the REST API: its policy and its handler.</summary>
/// <param name="Policy">What has to hold before the handler runs.</param>
/// <param name="Handle">Creates the answer to an allowed request.</param>
internal sealed record RestRoute(RoutePolicy Policy, Func<RestContext, Answer> Handle)
{
    /// <summary>What its path means in releases that do not have it; null: nothing.</summary>
    public SelfAlias? SelfAlias { get; init; }

    /// <summary>Parameters that GitLab fills in before it builds a <c>Link</c> header.</summary>
    public ImmutableArray<LinkDefault> LinkDefaults { get; init; } = [];

    /// <summary>How often it may be called, where the world enforces the limits of routes.</summary>
    public ImmutableArray<EndpointLimit> Limits { get; init; } = [];

    /// <summary>Whether its work reads a repository: it may wait for the <c>git</c> program.</summary>
    public bool ReadsCode { get; } =
        Policy.Template.Contains("/repository", StringComparison.Ordinal)
            || Policy.Template.EndsWith("/languages", StringComparison.Ordinal);

    /// <summary>Whether it uses no parameters other than those of its path: a route that is not simulated.</summary>
    public bool UsesPathOnly { get; init; }

    /// <summary>Whether the path has parameters.</summary>
    public bool HasPathParameters { get; } = Policy.Template.Contains('{', StringComparison.Ordinal);
}
