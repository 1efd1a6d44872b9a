using System.Text.Json.Nodes;
using AikidoGitLabSim.Tests.Support;
using AikidoGitLabSim.Tests.Truth.Recordings;

namespace AikidoGitLabSim.Tests.Cli.Twin;

public sealed class ComparingARecording : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recorded-").FullName;

    [SharedTheory("recordings")]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_recordings_have_no_difference(int number)
    {
        var folder = RecordingFolder.Files.Select(file => file.DirectoryName!).Distinct().ElementAt(number);

        var run = await Run.Of(["twin", "--against", folder]);

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Out.ShouldContain("No difference.");
        run.Out.ShouldContain(" 0 different");
        run.Out.ShouldContain("deploy tokens are not simulated");
    }

    [Fact]
    public async Task A_difference_is_a_scenario_and_a_row()
    {
        Write("18.11.5.jsonl", Line(0, "/api/v4/personal_access_tokens/self", 401, """{"message":"401 Go Away"}"""));

        var run = await Run.Of(["twin", "--against", _folder, "--format", "json"]);

        run.ExitCode.ShouldBe(1, run.Error);
        var found = JsonNode.Parse(run.Out)!["differences"]!.AsArray().ShouldHaveSingleItem()!;
        var scenario = (string)found["scenario"]!;
        scenario.ShouldContain("""
                And an unknown token
                When GET /api/v4/personal_access_tokens/self is sent with the token "unknown"
                Then
            """.ReplaceLineEndings("\n"));
        scenario.ShouldEndWith("    And GitLab says \"401 Go Away\"\n");
        ((string?)found["fact"]!["since"]).ShouldBe("18.11.5");
        ((int?)found["fact"]!["expect"]!["status"]).ShouldBe(401);
        ((string?)found["fact"]!["source"]).ShouldBe("GitLab 18.11.5, answered on 2026-03-02");
    }

    [Theory]
    [InlineData(null, "", "has no recordings (*.jsonl)")]
    [InlineData("18.11.5.jsonl", "{", "18.11.5.jsonl:1 is no recorded exchange")]
    [InlineData("18.11.5.jsonl", "{}", "18.11.5.jsonl:1 is no recorded exchange")]
    [InlineData("18.11.5.jsonl", "[]", "18.11.5.jsonl:1 is no recorded exchange")]
    [InlineData("18.11.5.jsonl", "", "18.11.5.jsonl has no exchanges")]
    [InlineData("mine.jsonl", "", "'mine' does not say which GitLab was recorded")]
    public async Task A_folder_without_recordings_is_one_line(string? file, string content, string words)
    {
        if (file is not null)
            Write(file, content);

        (await Run.Of(["twin", "--against", _folder])).ShouldFail(2, words);
    }

    [Theory]
    [InlineData("--requests 2", "--requests is not from 3 to 500")]
    [InlineData("--rate 0", "--rate is not from 1 to 20")]
    [InlineData("--timeout 500", "--timeout is not from 1 to 120 seconds")]
    [InlineData("--edition 18.11", "is not an edition")]
    [InlineData("--edition gitlab.com/free/18.11 --world w.yml", "cannot be combined")]
    public async Task Options_that_cannot_work_are_one_line(string options, string words) =>
        (await Run.Of(["twin", "--against", "https://gitlab.example.com", .. options.Split(' ')])).ShouldFail(2, words);

    [Theory]
    [InlineData("http://gitlab.example.com", "plain http")]
    [InlineData("gitlab.example.com", "neither a folder nor an absolute web address")]
    [InlineData("no-such-folder", "neither a folder nor an absolute web address")]
    [InlineData("https://x:y@gitlab.example.com", "user name or password")]
    public async Task An_address_that_cannot_be_used_is_one_line(string url, string words) =>
        (await TwinOf.RunAsync(url)).ShouldFail(2, words);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_folder, file), content);

    private static string Line(int number, string path, int status, string body) => new JsonObject
    {
        ["file"] = "one", ["n"] = number, ["method"] = "GET", ["url"] = $"http://gitlab.test{path}", ["body"] = null, ["status"] = status,
        ["rbody"] = body,
        ["headers"] = new JsonObject { ["Date"] = "Mon, 02 Mar 2026 08:00:00 GMT", ["Content-Type"] = "application/json" },
    }.ToJsonString();
}
