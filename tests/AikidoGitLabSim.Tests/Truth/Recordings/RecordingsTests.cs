using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

[Collection(TruthRuns.Name)]
public sealed class RecordingsTests(TruthRun run, ITestOutputHelper output)
{
    public static TheoryData<string> Names => new(RecordingFolder.Files.Select(file => Path.GetFileNameWithoutExtension(file.Name)));

    [RecordedTheory]
    [MemberData(nameof(Names))]
    public void The_simulator_answers_as_recorded(string name)
    {
        var report = run.Recordings.Single(found => found.Name == name);

        output.WriteLine(report.ToString());
        foreach (var line in report.Lines.Concat(report.Unasked))
            output.WriteLine(line);
        report.Count(Verdict.NotProven).ShouldBe(0, $"{report}\n{string.Join('\n', report.Lines)}");
        report.Count(Verdict.Proven).ShouldBeGreaterThan(0);
    }
}
