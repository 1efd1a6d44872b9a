using AikidoGitLabSim.Cli;
using AikidoGitLabSim.Cli.Terminals;
using AikidoGitLabSim.Tests.GitLab.Decisions;
using AikidoGitLabSim.Tests.Server;

namespace AikidoGitLabSim.Tests.Cli;

public sealed class Opening
{
    [Fact]
    public async Task A_failed_scenarios_world_is_served_with_its_requests_and_error()
    {
        using var file = new TemporaryFile(await MomentAsync("""
            { "feature": "Refusals", "name": "A dead token", "step": "Then GitLab says \"yes\"", "error": "but was\n401" }
            """));
        using var stop = new CancellationTokenSource();
        using var output = new Lines();
        var serving = CommandLine.RunAsync(["open", file.Path, "--port", "0", "--aikido-port", "0"],
            new Terminal(TextReader.Null, output, TextWriter.Null), stop.Token);
        var banner = await output.UntilAsync("Ctrl-C").WaitAsync(TimeSpan.FromSeconds(60));
        banner.ShouldContain("Scenario A dead token   (Refusals)\n");
        banner.ShouldContain("Failed   Then GitLab says \"yes\"\n");
        banner.ShouldContain("Error    but was\n         401\n");
        banner.ShouldContain("World    default at 2026-11-22 09:00:0");
        banner.ShouldContain("after 1 requests");
        var page = banner.Split('\n').Single(line => line.StartsWith("Requests ", StringComparison.Ordinal))["Requests ".Length..];
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri($"{page}/decisions"))).ShouldContain("\"refusedBy\":\"token.not-expired\"");
        await stop.CancelAsync();
        (await serving.WaitAsync(TimeSpan.FromSeconds(60), CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_one_line()
    {
        (await Run.Of(["open", "no-such-file.json"])).ShouldFail(2, "cannot read no-such-file.json");
        using var world = new TemporaryFile("users: []");
        (await Run.Of(["open", world.Path])).ShouldFail(2, "it is not a moment file; give a file that a failed scenario left");
        var moment = await MomentAsync("null");
        using var cut = new TemporaryFile(moment[..(moment.Length / 2)]);
        (await Run.Of(["open", cut.Path])).ShouldFail(2, "it is cut off or damaged at line 1; run the scenario again");
        using var newer = new TemporaryFile(moment.Replace("\"gitlabSimMoment\":1", "\"gitlabSimMoment\":9", StringComparison.Ordinal));
        (await Run.Of(["open", newer.Path])).ShouldFail(2, "it has version 9 of the format; open it with a newer gitlab-sim");
        (await Run.Of(["open", newer.Path, "--port", "99999"])).ShouldFail(2, "--port 99999 is not a port");
    }

    private static async Task<string> MomentAsync(string scenario)
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "expired");
        var text = await sim.Client.GetStringAsync(new Uri("/_sim/worlds/default/moment", UriKind.Relative));
        return text.Replace("\"scenario\":null", $"\"scenario\":{scenario}", StringComparison.Ordinal);
    }
}
