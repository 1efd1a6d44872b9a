using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Cli.Twin;

public sealed partial class ComparingAGitLab
{
    private const string Edition = "self-managed/premium/18.11";

    [Fact]
    public async Task What_exceeds_the_limit_of_requests_is_not_counted_as_equal()
    {
        await using var real = await PlantedGitLab.StartAsync(Edition);

        var report = await TwinOf.JsonAsync(real.Url, real["good-personal"], exitCode: 0, "--requests", "10");

        var instance = report["instances"]!.AsArray().ShouldHaveSingleItem()!;
        ((int)instance["equal"]!).ShouldBeLessThanOrEqualTo(10);
        report["notCompared"]!.AsArray().Count(row => (string?)row!["reason"] == "the limit of requests is reached (--requests)")
            .ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task It_works_over_HTTPS_with_the_file_of_the_authority()
    {
        await using var real = await PlantedGitLab.StartAsync(Edition, isHttps: true);

        (await TwinOf.RunAsync(real.Url, real["good-personal"])).ShouldFail(4, "its certificate is refused");
        (await TwinOf.RunAsync(real.Url, real["good-personal"], "--ca-file", real.CaFile!)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_is_revoked_is_rejected()
    {
        await using var real = await PlantedGitLab.StartAsync(Edition);

        (await TwinOf.RunAsync(real.Url, real["revoked"])).ShouldFail(3, "rejects the token");
    }

    [Fact]
    public async Task No_name_of_the_instance_stands_in_a_scenario()
    {
        var plant = Plant.Json("key beyond", "/api/v4/projects/acme%2Fshop", project => project["beyond"] = 1);
        await using var real = await PlantedGitLab.StartAsync(Edition, plants: plant);

        var report = await TwinOf.JsonAsync(real.Url, real["good-personal"], exitCode: 1);

        var found = report["differences"]!.AsArray().ShouldHaveSingleItem()!;
        var scenario = (string)found["scenario"]!;
        foreach (var name in new[] { "acme", "shop", "mara", "good-personal" })
            scenario.ShouldNotContain(name);
        scenario.ShouldContain("Then the answer is 200\n    And the answer has $.beyond");
        scenario.ShouldMatch("When GET /api/v4/projects/path-1%2Fpath-[0-9]+ is sent with the token \"token-1\"");
        JsonNode.Parse(World().Match(scenario).Groups["world"].Value)!["tokens"]!.AsArray().ShouldHaveSingleItem();
        ((string?)found["fact"]!["request"]!["token"]).ShouldBe("token-1");
    }

    [Fact]
    public async Task A_world_file_takes_the_part_of_the_inference()
    {
        await using var real = await PlantedGitLab.StartAsync(Edition);
        using var file = new TemporaryFile("""
            edition: self-managed/premium/18.11
            users: [ { username: someone } ]
            tokens: [ { kind: personal, user: someone, name: good-personal, scopes: [read_api] } ]
            """);
        using var other = new TemporaryFile("users: [ { username: someone } ]");

        var report = await TwinOf.JsonAsync(real.Url, real["good-personal"], exitCode: 1, "--world", file.Path);

        ((string?)report["instances"]![0]!["edition"]).ShouldBe("as the world file says");
        report["differences"]!.AsArray().Count.ShouldBeGreaterThan(5);
        (await TwinOf.RunAsync(real.Url, real["good-personal"], "--world", other.Path)).ShouldFail(5, "has no token with the name");
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_not_compared()
    {
        var plant = new Plant("a next page", "/api/v4/projects?membership=true&order_by=id", (response, body) =>
        {
            response.Headers["X-Next-Page"] = "2";
            return body;
        });
        await using var real = await PlantedGitLab.StartAsync(Edition, plants: plant);

        var run = await TwinOf.RunAsync(real.Url, real["good-personal"]);

        run.ExitCode.ShouldBe(0, run.Out);
        run.Out.ShouldContain("3 requests: the list has more entries than were read");
    }

    [GeneratedRegex("\"\"\"(?<world>.*?)\"\"\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex World();
}
