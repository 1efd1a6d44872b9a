using System.Collections.Immutable;
using AikidoGitLabSim.Cli.Twin.Replaying;

namespace AikidoGitLabSim.Cli.Twin.Reporting;

/// <summary>Where the simulator answers otherwise than a real GitLab.</summary>
/// <param name="Against">What it was compared with.</param>
/// <param name="Instances">What was found for each instance: one GitLab, or each file of recordings.</param>
internal sealed record TwinReport(string Against, ImmutableArray<ReplayReport> Instances)
{
    /// <summary>The requests with another answer, with the instance.</summary>
    public IEnumerable<(ReplayReport Instance, ExchangeResult Result)> Different =>
        from instance in Instances
        from result in instance.Results
        where result.Differences.Count > 0
        select (instance, result);

    /// <summary>How many requests have a verdict.</summary>
    public int Count(Verdict verdict) => Instances.Sum(instance => instance.Count(verdict));

    /// <summary>How many differences there are.</summary>
    public int Differences => Different.Sum(row => row.Result.Differences.Count);
}
