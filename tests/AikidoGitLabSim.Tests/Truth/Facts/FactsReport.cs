using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>What asking all facts has shown. A fact is proven when it is so in every release it was asked in.</summary>
internal sealed record FactsReport(IReadOnlyDictionary<string, FactResult> Results)
{
    public IReadOnlyDictionary<string, Verdict> Verdicts { get; } = Results.Values
        .GroupBy(result => result.Question.Fact.Id)
        .ToDictionary(fact => fact.Key, fact => fact.Max(result => result.Verdict));

    public IEnumerable<string> NotProven => Verdicts.Where(fact => fact.Value != Verdict.Proven).Select(fact => fact.Key);

    public int Count(Verdict verdict) => Verdicts.Values.Count(found => found == verdict);

    public override string ToString() =>
        $"facts {Count(Verdict.Proven)} proven, {Count(Verdict.NotProven)} not proven, {Count(Verdict.Unknown)} unknown";
}
