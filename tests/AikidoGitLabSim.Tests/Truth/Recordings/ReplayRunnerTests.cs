using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
namespace AikidoGitLabSim.Tests.Truth.Recordings;

public sealed class ReplayRunnerTests
{
    public static TheoryData<string> Files => new(RecordingFolder.Files.Select(file => file.Name));

    [Fact]
    public Task A_made_up_recording_compared_with_itself_has_no_difference() => ShouldMirrorAsync(SampleRecording.Version);

    [RecordedTheory]
    [MemberData(nameof(Files))]
    public Task A_recording_compared_with_itself_has_no_difference(string file) =>
        ShouldMirrorAsync(RecordedVersion.Load(RecordingFolder.Files.Single(found => found.Name == file)));

    private static async Task ShouldMirrorAsync(RecordedVersion version)
    {
        await using var mirror = new MirrorSimulator(version);

        var report = await new ReplayRunner(mirror, version).RunAsync();

        report.Lines.ShouldBeEmpty();
        report.Count(Verdict.Proven).ShouldBe(version.Exchanges.Count(exchange => !OutOfScope.Holds(exchange)));
    }

    [Fact]
    public async Task A_difference_is_told_with_its_place()
    {
        await using var mirror = new MirrorSimulator(SampleRecording.Version, body => body
            .Replace("2026-01-01T", "2026-01-02T", StringComparison.Ordinal)
            .Replace("is_admin\":true", "is_admin\":null", StringComparison.Ordinal));

        var report = await new ReplayRunner(mirror, SampleRecording.Version).RunAsync();

        report.Lines.ShouldBe(["recording#1 GET /api/v4/users?username=root: $[0].is_admin is null instead of true"]);
        report.ToString().ShouldBe("recordings 18.0: 10 proven, 1 not proven, 0 out of scope");
    }
}
