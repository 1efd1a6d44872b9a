using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>One step of a decision.</summary>
/// <param name="Name">A short name, as it stands in a trace.</param>
/// <param name="Source">The GitLab file or page that has the rule.</param>
/// <param name="Judge">Says why the request is refused, or null; may note what it found on the case.</param>
public sealed record Rule(string Name, string Source, Func<Case, Refusal?> Judge)
{
    /// <summary>The releases in which the rule holds.</summary>
    public VersionRange Holds { get; init; }

    /// <summary>What it asks for, as data, for whoever wants to know without a request; empty: only a request can tell.</summary>
    public ImmutableArray<Ask> Asks { get; init; } = [];
}
