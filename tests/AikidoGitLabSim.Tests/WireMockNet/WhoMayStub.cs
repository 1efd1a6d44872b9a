using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.Hosting;
using AikidoGitLabSim.WireMockNet;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>WireMock.Net's admin API, its mappings, and what neither may do.</summary>
public sealed class WhoMayStub(EngineFixture both) : IClassFixture<EngineFixture>
{
    private const string Teapot = """{"Request":{"Path":"/api/v4/version","Methods":["GET"]},"Response":{"StatusCode":418,"Body":"short and stout"}}""";

    [Fact]
    public async Task WireMockNets_own_mapping_overrides_one_answer_until_it_is_removed()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        (await SendAsync(gitLab, "GET", "/api/v4/version")).Status.ShouldBe(401);
        (await SendAsync(gitLab, "POST", "/__admin/mappings", Teapot)).Status.ShouldBe(201);
        (await SendAsync(gitLab, "GET", "/api/v4/version")).ShouldBe((418, "short and stout"));
        (await SendAsync(gitLab, "GET", "/api/v4/user")).Status.ShouldBe(401);
        (await SendAsync(gitLab, "GET", "/__admin/mappings")).Text.ShouldContain("/api/v4/version");
        (await SendAsync(gitLab, "DELETE", "/__admin/mappings")).Status.ShouldBe(200);
        (await SendAsync(gitLab, "GET", "/api/v4/version")).Status.ShouldBe(401);
        (await SendAsync(gitLab, "GET", "/__admin/mappings")).Text.ShouldNotContain("/api/v4/version");
    }

    [Theory]
    [InlineData("GET", "/__admin/requests", "", "tokens as they came")]
    [InlineData("POST", "/__admin/requests/find", "{}", "tokens as they came")]
    [InlineData("POST", "/__admin/settings", """{"MaxRequestLogCount":100}""", "may only be read")]
    [InlineData("POST", "/__admin/mappings/save", "", "no files are written")]
    [InlineData("POST", "/__admin/mappings/wiremock.org", "{}", "leaves out")]
    [InlineData("GET", "/__admin/files/appsettings.json", "", "no files")]
    [InlineData("POST", "/__admin/mappings", """{"request":{"urlPath":"/x"},"response":{"status":200}}""", "'Request/urlPath' is not a key")]
    [InlineData("POST", "/__admin/mappings", """{"Request":{},"Response":{"ProxyUrl":"http://127.0.0.1:1"}}""", "call no other server")]
    [InlineData("POST", "/__admin/mappings", """{"Request":{},"Response":{"BodyAsFile":"/etc/hostname"}}""", "read no file")]
    [InlineData("POST", "/__admin/mappings", """{"Request":{},"Webhook":{}}""", "call no other server")]
    [InlineData("POST", "/__admin/mappings", "{", "not JSON")]
    public async Task What_is_not_to_be_had_is_refused_with_the_reason(string method, string path, string body, string why)
    {
        var answer = await SendAsync(both.Behind, method, path, body);
        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain(why);
        (await SendAsync(both.Behind, "GET", "/api/v4/version")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("Host: evil.example", 403)]
    [InlineData("Origin: https://evil.example", 403)]
    [InlineData("X-Nothing: x", 200)]
    public async Task A_page_of_another_site_may_not_stub(string header, int expected)
    {
        var host = header.StartsWith("Host", StringComparison.Ordinal) ? "" : $"Host: {both.Behind.GitLabUrl.Authority}\r\n";
        RawConnection.Status(await RawConnection.AskAsync(both.Behind.GitLabUrl, $"GET /__admin/mappings HTTP/1.1\r\n{host}{header}\r\nConnection: close\r\n\r\n")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/__admin/mappings")]
    [InlineData("//__admin/mappings")]
    [InlineData("/x/../__admin/mappings")]
    [InlineData("/%5F_admin/mappings")]
    [InlineData("/__admin%2Fmappings")]
    [InlineData("/__admin%2fmappings")]
    [InlineData("/~default/__admin/mappings")]
    public async Task No_way_leads_past_the_control_token(string path)
    {
        await using var gitLab = await EngineFixture.StartAsync(controlToken: "s3cret");
        var answer = await RawConnection.AskAsync(
            gitLab.GitLabUrl, $"GET {path} HTTP/1.1\r\nHost: {gitLab.GitLabUrl.Authority}\r\nConnection: close\r\n\r\n");
        RawConnection.Status(answer).ShouldBeOneOf(401, 302, 404);
        answer.ShouldNotContain("\"Guid\"");
    }

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        int[] ports = [both.Behind.GitLabUrl.Port, both.Behind.AikidoUrl.Port];
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => ports.Contains(listener.Port)).ToArray();
        listening.ShouldNotBeEmpty();
        listening.ShouldAllBe(listener => IPAddress.IsLoopback(listener.Address));
        await Should.ThrowAsync<ArgumentException>(() => GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.Bind = IPAddress.Any;
            options.Engine = new WireMockNetEngine();
        }));
    }

    [Fact]
    public async Task A_worlds_stubs_are_its_own_go_with_it_and_its_journal_has_no_token()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        await SendAsync(gitLab, "POST", "/_sim/worlds/default/fork", """{"as":"one"}""");
        await SendAsync(gitLab, "POST", "/_sim/worlds/default/fork", """{"as":"two"}""");
        (await SendAsync(gitLab, "POST", "/~one/__admin/mappings", """{"request":{"urlPath":"/api/v4/projects/grp%2Fproj"},"response":{"status":418}}""")).Status.ShouldBe(201);
        (await SendAsync(gitLab, "GET", "/~one/api/v4/projects/grp%2Fproj?private_token=glpat-test-api")).Status.ShouldBe(418);
        (await SendAsync(gitLab, "GET", "/~one/api/v4/user?private_token=glpat-test-api")).Status.ShouldBe(200);
        (await SendAsync(gitLab, "GET", "/~two/api/v4/projects/grp%2Fproj?private_token=glpat-test-api")).Status.ShouldBe(200);
        (await SendAsync(gitLab, "GET", "/api/v4/projects/grp%2Fproj?private_token=glpat-test-api")).Status.ShouldBe(200);
        var journal = (await SendAsync(gitLab, "GET", "/~one/__admin/requests")).Text;
        journal.ShouldContain("\"answeredBy\": \"stub\"");
        journal.ShouldContain("\"answeredBy\": \"gitlab\"");
        journal.ShouldNotContain("glpat-test-api");
        (await SendAsync(gitLab, "POST", "/~one/__admin/mappings", """{"request":{"urlPathPattern":"/.*"},"response":{"status":418}}""")).Text.ShouldContain("'urlPathPattern' is not carried over");
        await SendAsync(gitLab, "DELETE", "/_sim/worlds/one");
        await SendAsync(gitLab, "POST", "/_sim/worlds/default/fork", """{"as":"one"}""");
        (await SendAsync(gitLab, "GET", "/~one/api/v4/projects/grp%2Fproj?private_token=glpat-test-api")).Status.ShouldBe(200);
    }

    private static async Task<(int Status, string Text)> SendAsync(GitLabSimulator gitLab, string method, string path, string? body = null)
    {
        using var client = gitLab.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (!string.IsNullOrEmpty(body))
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
