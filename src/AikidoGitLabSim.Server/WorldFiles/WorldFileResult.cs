using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A loaded world, or everything that is wrong with its file; never both.</summary>
/// <param name="Loaded">The world; null when there is any problem.</param>
/// <param name="Problems">The problems in order of line; empty when the world was loaded.</param>
public sealed record WorldFileResult(LoadedWorld? Loaded, ImmutableArray<WorldFileProblem> Problems)
{
    /// <summary>Whether there is a world.</summary>
    [MemberNotNullWhen(true, nameof(Loaded))]
    public bool Succeeded => Loaded is not null;
}
