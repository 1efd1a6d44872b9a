using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>A fact that changed between releases: rows with the newest first, the last one for all releases before.</summary>
internal sealed class ReleaseTable<T>(params ImmutableArray<ReleaseRow<T>> rows)
{
    /// <summary>What holds in the newest release.</summary>
    public T Newest => rows[0].Value;

    /// <summary>The first release with the newest value.</summary>
    public ReleaseNumber NewestSince => rows[0].Since;

    /// <summary>What holds in a release.</summary>
    public T At(ReleaseNumber version) => rows.First(row => version.IsAtLeast(row.Since)).Value;
}
