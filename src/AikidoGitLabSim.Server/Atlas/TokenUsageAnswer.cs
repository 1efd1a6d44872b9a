using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>What was called with a token, and which scopes that needs.</summary>
/// <param name="Id">The token.</param>
/// <param name="Name">Its name; null: it is gone.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="User">As whom it acts.</param>
/// <param name="Revoked">Whether it is revoked.</param>
/// <param name="Scopes">Its scopes, or its permissions.</param>
/// <param name="Calls">The routes that were called.</param>
/// <param name="LeastScopes">The least that would have done.</param>
/// <param name="Excess">What it has beyond that.</param>
/// <param name="Missing">What it lacks for the calls that were refused.</param>
public sealed record TokenUsageAnswer(
    long Id, string? Name, string? Kind, string? User, bool? Revoked, ImmutableArray<string> Scopes, ImmutableArray<RouteUsageAnswer> Calls,
    ImmutableArray<string> LeastScopes, ImmutableArray<string> Excess, ImmutableArray<string> Missing)
{
    /// <summary>What was proven by sending its requests again; null: that was not asked, or no request of it is kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TokenProof? Proof { get; init; }
}
