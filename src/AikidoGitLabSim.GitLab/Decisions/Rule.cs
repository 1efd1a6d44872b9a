using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>One step of a decision.</summary>
/// <param name="Name">A short name, as it stands in a trace.</param>
/// <param name="Source">The GitLab file or page that has the rule.</param>
/// <param name="Judge">Judges a request: returns why it is refused, or what the rule has found.</param>
public sealed record Rule(string Name, string Source, Func<DecisionContext, Ruling> Judge)
{
    /// <summary>The releases in which the rule holds.</summary>
    public VersionRange Holds { get; init; }

    /// <summary>Whether a request that it refuses goes on as an anonymous one.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The requirements as data, for uses without a request; empty: only a request can show them.</summary>
    public ImmutableArray<Requirement> Requirements { get; init; } = [];
}
