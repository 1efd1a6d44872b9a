using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Stubs;
using Newtonsoft.Json.Linq;

namespace AikidoGitLabSim.Tests.Stubs;

public sealed class StubsOfWorlds
{
    private const string Teapot = """{"request":{"urlPath":"/api/v4/version"},"response":{"status":418}}""";

    [Fact]
    public async Task A_world_has_its_own_and_a_fork_none()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        await SendAsync(client, "PUT", "/_sim/worlds/one", "users: []");
        (await SendAsync(client, "POST", "/~one/__admin/mappings", Teapot)).Status.ShouldBe(201);
        await SendAsync(client, "POST", "/_sim/worlds/one/fork", """{"as":"two"}""");
        (await SendAsync(client, "GET", "/~one/api/v4/version")).Status.ShouldBe(418);
        (await SendAsync(client, "GET", "/~two/api/v4/version")).Status.ShouldBe(401);
        (await SendAsync(client, "GET", "/api/v4/version")).Status.ShouldBe(401);
        await SendAsync(client, "POST", "/_sim/worlds/one/reset");
        (await SendAsync(client, "GET", "/~one/api/v4/version")).Status.ShouldBe(401);
        JObject.Parse((await SendAsync(client, "GET", "/~two/__admin/requests")).Body)["meta"]!["total"]!.Value<int>().ShouldBe(1);
    }

    [Fact]
    public async Task No_stub_stands_before_the_control_API()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        gitLab.Stubs.Add("""{"request":{},"response":{"status":503}}""");
        (await SendAsync(client, "GET", "/_sim/about")).Status.ShouldBe(200);
        (await SendAsync(client, "GET", "/__admin/health")).Status.ShouldBe(200);
        (await SendAsync(client, "GET", "/anything")).Status.ShouldBe(503);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer other", 401)]
    [InlineData("Bearer s3cret", 200)]
    public async Task Who_may_not_control_may_not_stub(string? authorization, int expected)
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.ControlToken = "s3cret");
        using var client = gitLab.CreateClient();
        if (authorization is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        (await SendAsync(client, "GET", "/__admin/mappings")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_stub()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        (await SendAsync(client, "POST", "/__admin/mappings", Teapot)).Status.ShouldBe(403);
        (await SendAsync(client, "GET", "/__admin/requests")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Pages_of_mappings_imports_and_their_policies()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        const string id = "76ada7b0-55ae-4229-91c4-396a36f18123";
        var import =
            $$$"""{"mappings":[{"id":"{{{id}}}","request":{"urlPath":"/a"},"response":{"status":201}}"""
                + $$$""",{"request":{"urlPath":"/b"},"response":{}}]"""
                + $$$""","importOptions":{"duplicatePolicy":"{0}","deleteAllNotInImport":{1} } }""";
        (await SendAsync(client, "POST", "/__admin/mappings/import", import.Replace("{0}", "OVERWRITE", StringComparison.Ordinal)
            .Replace("{1}", "false", StringComparison.Ordinal))).Status.ShouldBe(200);
        await SendAsync(client, "POST", "/__admin/mappings/import", import.Replace("201", "202", StringComparison.Ordinal)
            .Replace("{0}", "IGNORE", StringComparison.Ordinal).Replace("{1}", "true", StringComparison.Ordinal));
        (await SendAsync(client, "GET", "/a")).Status.ShouldBe(201);
        await SendAsync(client, "POST", "/__admin/mappings/import", import.Replace("201", "202", StringComparison.Ordinal)
            .Replace("{0}", "OVERWRITE", StringComparison.Ordinal).Replace("{1}", "true", StringComparison.Ordinal));
        (await SendAsync(client, "GET", "/a")).Status.ShouldBe(202);
        var page = JObject.Parse((await SendAsync(client, "GET", "/__admin/mappings?limit=1&offset=1")).Body);
        page["meta"]!["total"]!.Value<int>().ShouldBe(2);
        page["mappings"]!.Count().ShouldBe(1);
        (await SendAsync(client, "POST", "/__admin/mappings/import",
            """{"mappings":[{"request":{},"response":{}},{"request":{"x":1}}]}""")).Status.ShouldBe(422);
        gitLab.Stubs.Table.Count.ShouldBe(2);
        JObject.Parse((await SendAsync(client, "GET", "/__admin/mappings/unmatched")).Body)["mappings"]!.Count().ShouldBe(1);
    }

    [Fact]
    public void Of_ten_thousand_only_those_of_the_path_are_asked()
    {
        var stubs = new StubServer(new StubOptions { Random = FastEntropy.Source.Invoke });
        for (var n = 0; n < 10_000; n++)
            stubs.Add(string.Create(CultureInfo.InvariantCulture,
                $$$"""{"request":{"method":"GET","urlPath":"/api/v4/projects/{{{n}}}"},"response":{}}"""));
        stubs.Add("""{"request":{"urlPathPattern":"/api/.*"},"response":{}}""");
        stubs.Add("""{"priority":1,"request":{"urlPath":"/api/v4/projects/77"},"response":{}}""");
        stubs.Table.Candidates("GET", "/api/v4/projects/77").Select(stub => stub.Index).ShouldBe([10_002, 10_001, 78]);
        stubs.Table.Candidates("POST", "/api/v4/projects/5").Select(stub => stub.Index).ShouldBe([10_001]);
    }

    [Fact]
    public async Task Of_requests_at_once_one_takes_the_step_of_a_scenario()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        gitLab.Stubs.Add(
            """{"scenarioName":"S","requiredScenarioState":"Started","newScenarioState":"x","request":{},"response":{"status":503}}""");
        using var client = gitLab.CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync(client, "GET", "/api/v4/version")));
        answers.Count(answer => answer.Status == 503).ShouldBe(1);
    }

    private static async Task<(int Status, string Body)> SendAsync(HttpClient client, string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8);
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
