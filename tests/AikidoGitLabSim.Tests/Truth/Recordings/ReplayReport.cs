namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>What replaying the recordings of one GitLab has shown.</summary>
internal sealed record ReplayReport(string Version, IReadOnlyList<ExchangeResult> Results)
{
    public IEnumerable<string> Lines => Results.SelectMany(result => result.Lines);

    public int Count(Verdict verdict) => Results.Count(result => result.Verdict == verdict);

    public override string ToString() =>
        $"recordings {Version}: {Count(Verdict.Proven)} proven, {Count(Verdict.NotProven)} not proven, {Count(Verdict.Unknown)} out of scope";
}
