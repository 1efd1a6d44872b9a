namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>One row of a <see cref="History{T}"/>.</summary>
/// <typeparam name="T">What changed.</typeparam>
/// <param name="Since">The first release in which the value holds, as far as known.</param>
/// <param name="Value">What holds.</param>
/// <param name="Source">The GitLab file or documentation page that says so, with its version.</param>
public sealed record HistoryRow<T>(GitLabVersion Since, T Value, string Source)
{
    /// <summary>Makes a row from a written version.</summary>
    public HistoryRow(string since, T value, string source)
        : this(GitLabVersion.Parse(since), value, source)
    {
    }

    /// <summary>Whether the release is inferred: the source says that it is bracketed by what was seen before and after.</summary>
    public bool IsInferred => Source.Contains("bracketed", StringComparison.Ordinal);
}
