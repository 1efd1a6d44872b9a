using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>A history under a name, its values in words, so that two releases can be laid side by side.</summary>
/// <param name="Area">What it is part of, such as <c>answer keys</c>.</param>
/// <param name="Name">What changed.</param>
/// <param name="Rows">What held since when; null: there was no such thing.</param>
public sealed record NamedHistory(string Area, string Name, ImmutableArray<HistoryRow<string?>> Rows)
{
    /// <summary>The area of the keys of answers, whose values are lists.</summary>
    public const string Keys = "answer keys";

    /// <summary>The editions that it is about.</summary>
    public Func<Edition, bool> Concerns { get; init; } = _ => true;

    /// <summary>What an edition makes of a value: some editions have less of it.</summary>
    public Func<Edition, string?, string?> Adapt { get; init; } = (_, value) => value;

    /// <summary>Gives a history an area and a name, for lists of what changed.</summary>
    /// <typeparam name="T">What changed.</typeparam>
    /// <param name="area">What it is part of.</param>
    /// <param name="name">What changed.</param>
    /// <param name="history">The history.</param>
    /// <param name="say">Puts a value into words; null: as it is.</param>
    public static NamedHistory Of<T>(string area, string name, History<T> history, Func<T, string?>? say = null) =>
        new(area, name, [.. history.Rows.Select(row =>
            new HistoryRow<string?>(row.Since, say is null ? row.Value?.ToString() : say(row.Value), row.Source))]);

    /// <summary>Names something that is there in some releases only.</summary>
    /// <param name="area">What it is part of.</param>
    /// <param name="name">What it is.</param>
    /// <param name="range">The releases.</param>
    /// <param name="source">Where GitLab says so.</param>
    /// <param name="value">What holds while it is there.</param>
    /// <param name="otherwise">What holds while it is not; null: it is not there.</param>
    public static NamedHistory Of(string area, string name, VersionRange range, string source, string value = "yes",
        string? otherwise = null) => new(area, name,
    [
        new HistoryRow<string?>(GitLabVersion.Oldest, range.Holds(GitLabVersion.Oldest) ? value : otherwise, source),
        .. GitLabVersion.Known.Zip(GitLabVersion.Known.Skip(1))
            .Where(pair => range.Holds(pair.First) != range.Holds(pair.Second))
            .Select(pair => new HistoryRow<string?>(pair.Second, range.Holds(pair.Second) ? value : otherwise, source)),
    ]);

    /// <summary>The row that holds in an edition; null when it is not about that edition.</summary>
    public HistoryRow<string?>? At(Edition edition)
    {
        if (!Concerns(edition))
            return null;
        var row = Rows.LastOrDefault(row => row.Since <= edition.Version) ?? Rows[0];
        return row with { Value = Adapt(edition, row.Value) };
    }
}
