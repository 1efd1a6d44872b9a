using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>One thing that a client sees differently in two editions.</summary>
/// <param name="Area">What it is part of: routes, parameters, scopes, answer keys, texts, ….</param>
/// <param name="Subject">What differs.</param>
/// <param name="Before">What holds in the first edition; null: there is no such thing.</param>
/// <param name="After">What holds in the second one; null: there is no such thing.</param>
public sealed record Difference(string Area, string Subject, string? Before, string? After)
{
    /// <summary>What a list has more.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>What a list has no longer.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>The release that brought what holds in the newer of the two; null: not a matter of releases alone.</summary>
    public GitLabVersion? Since { get; init; }

    /// <summary>The source at GitLab; null: the source of the policy.</summary>
    public string? Source { get; init; }

    /// <summary>In one word: <c>new</c>, <c>gone</c> or <c>changed</c>.</summary>
    public string Kind => Before is null ? "new" : After is null ? "gone" : "changed";
}
