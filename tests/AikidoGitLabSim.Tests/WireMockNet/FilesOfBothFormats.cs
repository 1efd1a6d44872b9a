using AikidoGitLabSim.Server;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Tests.Cli;
using AikidoGitLabSim.Tests.Stubs;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>A folder of stubs holds files in WireMock's (Java) format and in WireMock.Net's.</summary>
public sealed class FilesOfBothFormats
{
    private const string Java = """{"request":{"urlPath":"/java"},"response":{"status":418}}""";
    private const string Net =
        """[{"Request":{"Path":"/net"},"Response":{"StatusCode":503}},{"Request":{"Path":"/net2"},"Response":{"StatusCode":504}}]""";

    [Fact]
    public async Task Both_are_served_and_come_back_with_a_reset()
    {
        using var stubs = new TemporaryStubs();
        stubs.Write("mappings/a.json", Java);
        stubs.Write("mappings/deep/b.json", Net);
        await using var gitLab = await EngineFixture.StartAsync(options => options.Stubs = StubFolder.Load(stubs.Folder));
        await ShouldBeAsync(418, 503, 504);
        (await gitLab.SendAsync("POST", "/__admin/mappings/reset")).Status.ShouldBe(200);
        await ShouldBeAsync(418, 302, 302);
        (await gitLab.SendAsync("POST", "/__admin/mappings/reset?reloadStaticMappings=true")).Status.ShouldBe(200);
        await ShouldBeAsync(418, 503, 504);

        async Task ShouldBeAsync(params int[] expected)
        {
            var answers = new List<int>();
            foreach (var path in new[] { "/java", "/net", "/net2" })
                answers.Add((await gitLab.SendAsync("GET", path)).Status);
            answers.ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("built-in", Net, "in WireMock.Net's format, which --engine built-in does not serve; start with --engine wiremock-net")]
    [InlineData("wiremock-net", """{"Request":{"Path":"/x","Pat":1},"Response":{"StatusCode":200}}""", "'Request/Pat' is not a key")]
    [InlineData("wiremock-net", """{"Request":{"Path":"/x"},"Response":{"ProxyUrl":"http://127.0.0.1:1"}}""", "call no other server")]
    public async Task A_file_that_cannot_be_served_is_one_line_with_a_cure(string engine, string file, string why)
    {
        using var stubs = new TemporaryStubs();
        stubs.Write("mappings/net.json", file);
        (await Run.Of(["serve", "--port", "0", "--engine", engine, "--stubs", stubs.Folder])).ShouldFail(2, why);
    }

    [Fact]
    public async Task In_process_a_file_without_WireMockNet_is_refused()
    {
        using var stubs = new TemporaryStubs();
        stubs.Write("mappings/net.json", Net);
        (await Should.ThrowAsync<AikidoGitLabSim.Stubs.Mappings.StubException>(() =>
            GitLabSimulator.StartAsync(options => options.Stubs = StubFolder.Load(stubs.Folder))))
            .Message.ShouldContain("options.UseWireMock()");
    }
}
