using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

[Collection(TruthRuns.Name)]
public sealed class RecordingsTests(TruthRun run, ITestOutputHelper output)
{
    public static TheoryData<string> Versions => new(RecordingFolder.Files.Select(file => Path.GetFileNameWithoutExtension(file.Name)));

    [RecordingsTheory]
    [MemberData(nameof(Versions))]
    public void The_simulator_answers_as_recorded(string version)
    {
        var report = run.Recordings.Single(found => found.Version == version);
        output.WriteLine(report.ToString());
        report.Lines.ShouldBeEmpty(report.ToString());
        report.Count(Verdict.NotProven).ShouldBe(0);
        report.Count(Verdict.Proven).ShouldNotBe(0);
    }
}
