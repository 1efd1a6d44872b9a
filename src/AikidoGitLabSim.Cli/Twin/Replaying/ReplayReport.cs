using System.Collections.Immutable;

namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>What replaying the recordings of one GitLab has shown.</summary>
/// <param name="Name">The name of the instance.</param>
/// <param name="Results">The result of each exchange.</param>
internal sealed record ReplayReport(string Name, IReadOnlyList<ExchangeResult> Results)
{
    /// <summary>The edition that was compared.</summary>
    public string Edition { get; init; } = "";

    /// <summary>The world file of each exchange's world, by the file of the recording.</summary>
    public ImmutableDictionary<string, string> Worlds { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What of the answers was not compared, each with the reason.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>One line a difference.</summary>
    public IEnumerable<string> Lines => Results.SelectMany(result => result.Lines);

    /// <summary>What was not asked, by reason.</summary>
    public IEnumerable<string> Unasked => Results
        .Where(result => result.Verdict == Verdict.Unknown)
        .GroupBy(result => result.Reason)
        .Select(group => $"out of scope, {group.Count()}: {group.Key}");

    /// <summary>How many exchanges have a verdict.</summary>
    public int Count(Verdict verdict) => Results.Count(result => result.Verdict == verdict);

    /// <inheritdoc/>
    public override string ToString() =>
        $"recordings {Name}: {Count(Verdict.Proven)} proven, {Count(Verdict.NotProven)} not proven, {Count(Verdict.Unknown)} out of scope";
}
