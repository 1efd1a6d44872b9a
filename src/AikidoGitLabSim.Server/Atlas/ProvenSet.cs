using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>The least scopes or permissions with which all requests are answered as they were.</summary>
/// <param name="Least">The scopes or permissions.</param>
/// <param name="Proven">Whether all answers are the same with them, and at least one differs without any one of them.</param>
/// <param name="Needs">For each, a request that needs it.</param>
/// <param name="WhyNot">Why nothing is proven; null: it is.</param>
public sealed record ProvenSet(
    ImmutableArray<string> Least, bool Proven, ImmutableArray<ProvenNeed> Needs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? WhyNot);
