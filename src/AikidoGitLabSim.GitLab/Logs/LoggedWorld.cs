using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>What a log says of a named world at one position.</summary>
/// <param name="Seed">What a reset goes back to.</param>
/// <param name="Current">The world at that position.</param>
public sealed record LoggedWorld(World Seed, World Current)
{
    /// <summary>What other parts keep beside the world, by key, as JSON. A fork copies it, a reset removes it.</summary>
    public ImmutableSortedDictionary<string, string> Notes { get; init; } = NoNotes;

    /// <summary>An empty set of notes.</summary>
    public static ImmutableSortedDictionary<string, string> NoNotes { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
