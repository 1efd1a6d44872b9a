namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>What replaying the recordings of one GitLab has shown.</summary>
internal sealed record ReplayReport(string Name, IReadOnlyList<ExchangeResult> Results)
{
    public IEnumerable<string> Lines => Results.SelectMany(result => result.Lines);

    /// <summary>What was not asked, by reason.</summary>
    public IEnumerable<string> Unasked => Results
        .Where(result => result.Verdict == Verdict.Unknown)
        .GroupBy(result => result.Reason)
        .Select(group => $"out of scope, {group.Count()}: {group.Key}");

    public int Count(Verdict verdict) => Results.Count(result => result.Verdict == verdict);

    public override string ToString() =>
        $"recordings {Name}: {Count(Verdict.Proven)} proven, {Count(Verdict.NotProven)} not proven, {Count(Verdict.Unknown)} out of scope";
}
