using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>What asking one fact in one release has shown.</summary>
internal sealed record FactResult(FactAtVersion Question, Verdict Verdict, IReadOnlyList<string> Differences)
{
    public override string ToString() => $"{Question}: {Verdict}{(Differences.Count == 0 ? "" : $": {string.Join("; ", Differences)}")}";
}
