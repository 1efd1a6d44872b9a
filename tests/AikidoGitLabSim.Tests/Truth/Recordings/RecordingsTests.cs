using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

[Collection(TruthRuns.Name)]
public sealed class RecordingsTests(TruthRun run, ITestOutputHelper output)
{
    private const string NotFound = "recordings not found";
    private const double ShareToBeProven = 0.9;

    public static TheoryData<string> Versions => RecordingFolder.Files.Count == 0
        ? new TheoryData<string>(NotFound)
        : new TheoryData<string>(RecordingFolder.Files.Select(file => Path.GetFileNameWithoutExtension(file.Name)));

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_simulator_answers_as_recorded(string version)
    {
        if (version == NotFound)
        {
            output.WriteLine($"{NotFound}: set {RecordingFolder.Variable} to their folder; nothing was replayed");
            return;
        }

        var report = run.Recordings.Single(found => found.Version == version);
        output.WriteLine(report.ToString());
        foreach (var line in report.Lines)
            output.WriteLine(line);
        report.ProvenShare.ShouldBeGreaterThanOrEqualTo(ShareToBeProven, $"{report}\n{string.Join('\n', report.Lines)}");
    }
}
