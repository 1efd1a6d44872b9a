using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Text.Json;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Tests.Truth.Facts;
using AikidoGitLabSim.Tests.Truth.Recordings;

namespace AikidoGitLabSim.Tests.Truth;

/// <summary>Leaves the counts in artifacts/truth.json, for what prints them elsewhere.</summary>
internal static class TruthArtifact
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task WriteAsync(FactsReport facts, IReadOnlyList<ReplayReport> recordings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        var content = new
        {
            Facts = new
            {
                Proven = facts.Count(Verdict.Proven), NotProven = facts.Count(Verdict.NotProven),
                Unknown = facts.Count(Verdict.Unknown)
            },
            FactsNotProven = facts.Results.Values.Where(result => result.Verdict != Verdict.Proven).Select(result => result.ToString())
                .Order(StringComparer.Ordinal),
            Recordings = recordings.Select(report => new
            {
                report.Name,
                Proven = report.Count(Verdict.Proven),
                NotProven = report.Count(Verdict.NotProven),
                OutOfScope = report.Count(Verdict.Unknown),
                OutOfScopeBecause = report.Unasked,
                Differences = report.Lines,
            }),
        };
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "truth.json"), JsonSerializer.Serialize(content, Indented) + "\n");
    }
}
