using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.Hosting;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>WireMock.Net's mappings first, then WireMock's (Java) stubs of the world with all they can do, then GitLab.</summary>
public sealed class TwoLayers(EngineFixture both) : IClassFixture<EngineFixture>
{
    private const string Api = "glpat-test-api";

    [Fact]
    public async Task WireMockNet_comes_before_the_stubs_and_those_before_GitLab()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);
        gitLab.Stubs.Add("""{"request":{"urlPathPattern":"/api/v4/u.*"},"response":{"status":502}}""");
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(502);
        gitLab.WireMock.Given(Request.Create().WithPath("/api/v4/user")).RespondWith(Response.Create().WithStatusCode(503));
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(503);
        (await gitLab.SendAsync("GET", "/api/v4/users", token: Api)).Status.ShouldBe(502);
        (await gitLab.SendAsync("GET", "/api/v4/version", token: Api)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"urlPathPattern":"/api/v4/vers.on"}""")]
    [InlineData("""{"urlPathTemplate":"/api/v4/{what}","pathParameters":{"what":{"equalTo":"version"}}}""")]
    [InlineData("""{"urlPath":"/api/v4/version","headers":{"PRIVATE-TOKEN":{"contains":"test-api"}}}""")]
    [InlineData("""{"urlPath":"/api/v4/version","queryParameters":{"a":{"or":[{"absent":true},{"equalTo":"b"}]}}}""")]
    public async Task Every_matcher_of_WireMock_works_in_one_world(string request)
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        await gitLab.SendAsync("POST", "/_sim/worlds/default/fork", """{"as":"one"}""");
        (await gitLab.SendAsync("POST", "/~one/__admin/mappings",
            $$$"""{"request":{{{request}}},"response":{"status":418}}""")).Status.ShouldBe(201);
        (await gitLab.SendAsync("GET", "/~one/api/v4/version", token: Api)).Status.ShouldBe(418);
        (await gitLab.SendAsync("GET", "/api/v4/version", token: Api)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_body_is_matched_in_both_layers_and_read_by_GitLab()
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        gitLab.Stubs.Add("""{"request":{"method":"POST","bodyPatterns":[{"matchesJsonPath":"$.teapot"}]},"response":{"status":418}}""");
        gitLab.WireMock.Given(Request.Create().UsingPost().WithBody(body => body?.Contains("kettle", StringComparison.Ordinal) is true))
            .RespondWith(Response.Create().WithStatusCode(503));
        const string path = "/api/v4/personal_access_tokens";
        (await gitLab.SendAsync("POST", path, """{"kettle":1}""", Api)).Status.ShouldBe(503);
        (await gitLab.SendAsync("POST", path, """{"teapot":1}""", Api)).Status.ShouldBe(418);
        (await gitLab.SendAsync("POST", "/api/v4/user/personal_access_tokens",
            """{"name":"made","scopes":["k8s_proxy"],"expires_at":"2026-04-01"}""", Api)).Text.ShouldContain("\"name\":\"made\"");
    }

    [Fact]
    public async Task A_scenario_fails_twice_in_its_world_and_then_passes_on()
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        await gitLab.SendAsync("POST", "/_sim/worlds/default/fork", """{"as":"one"}""");
        await gitLab.SendAsync("POST", "/~one/__admin/mappings", Step("Started", "again"));
        await gitLab.SendAsync("POST", "/~one/__admin/mappings", Step("again", "over"));
        var answers = new List<int>();
        for (var request = 0; request < 3; request++)
            answers.Add((await gitLab.SendAsync("GET", "/~one/api/v4/user", token: Api)).Status);
        answers.ShouldBe([503, 503, 200]);
        (await gitLab.SendAsync("GET", "/~one/__admin/scenarios")).Text.ShouldContain("\"state\": \"over\"");
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);

        static string Step(string from, string to) =>
            $$$"""{"scenarioName":"s","requiredScenarioState":"{{{from}}}","newScenarioState":"{{{to}}}","""
                + $$$""" "request":{"urlPath":"/api/v4/user"},"response":{"status":503}}""";
    }

    [Theory]
    [InlineData("EMPTY_RESPONSE", "")]
    [InlineData("MALFORMED_RESPONSE_CHUNK", "HTTP/1.1 200 OK\r\n")]
    [InlineData("CONNECTION_RESET_BY_PEER", "")]
    public async Task A_fault_of_WireMock_breaks_the_connection(string fault, string start)
    {
        var id = both.Behind.Stubs.Add($$$"""{"request":{"urlPath":"/fault/{{{fault}}}"},"response":{"fault":"{{{fault}}}"}}""");
        var answer = await RawConnection.RequestAsync(both.Behind.GitLabUrl,
            $"GET /fault/{fault} HTTP/1.1\r\nHost: {both.Behind.GitLabUrl.Authority}\r\n\r\n");
        both.Behind.Stubs.Remove(id);
        (start.Length == 0 ? answer : answer[..start.Length]).ShouldBe(start);
    }

    [Fact]
    public async Task The_journal_of_a_world_says_which_layer_answered()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        gitLab.Stubs.Add("""{"request":{"urlPath":"/stub"},"response":{"status":418}}""");
        gitLab.WireMock.Given(Request.Create().WithPath("/front")).RespondWith(Response.Create().WithStatusCode(503));
        foreach (var path in new[] { "/front", "/stub", "/api/v4/user" })
            await gitLab.SendAsync("GET", path, token: Api);
        var journal = gitLab.Stubs.RequestsAsJson();
        foreach (var layer in new[] { "wiremock-net", "stub", "gitlab" })
            journal.ShouldContain($"\"answeredBy\": \"{layer}\"");
        journal.ShouldNotContain(Api);
    }
}
