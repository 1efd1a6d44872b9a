using System.Net;
using System.Net.NetworkInformation;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.Hosting;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>WireMock.Net's admin API, its mappings, and what neither may do.</summary>
public sealed class WhoMayStub(EngineFixture both) : IClassFixture<EngineFixture>
{
    private const string Teapot =
        """{"Request":{"Path":"/api/v4/version","Methods":["GET"]},"Response":{"StatusCode":418,"Body":"short and stout"}}""";

    [Fact]
    public async Task WireMockNets_own_mapping_overrides_one_answer_until_it_is_removed()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        (await gitLab.SendAsync("GET", "/api/v4/version")).Status.ShouldBe(401);
        (await gitLab.SendAsync("POST", "/__admin/mappings", Teapot)).Status.ShouldBe(201);
        (await gitLab.SendAsync("GET", "/api/v4/version")).ShouldBe((418, "short and stout"));
        (await gitLab.SendAsync("GET", "/api/v4/user")).Status.ShouldBe(401);
        (await gitLab.SendAsync("GET", "/__admin/mappings")).Text.ShouldContain("/api/v4/version");
        (await gitLab.SendAsync("DELETE", "/__admin/mappings")).Status.ShouldBe(200);
        (await gitLab.SendAsync("GET", "/api/v4/version")).Status.ShouldBe(401);
        (await gitLab.SendAsync("GET", "/__admin/mappings")).Text.ShouldNotContain("/api/v4/version");
        (await gitLab.SendAsync("GET", "/__admin/requests")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("POST", "/__admin/settings", """{"MaxRequestLogCount":100}""", "read only")]
    [InlineData("POST", "/__admin/mappings/save", "", "files are not written")]
    [InlineData("POST", "/__admin/mappings/wiremock.org", "{}", "ignores what WireMock.Net does not know")]
    [InlineData("GET", "/__admin/files/appsettings.json", "", "neither read nor written")]
    [InlineData("POST", "/__admin/mappings", """{"Request":{"Pat":"/x"},"Response":{"StatusCode":200}}""", "'Request/Pat' is not a key")]
    [InlineData("POST", "/__admin/mappings", """{"Request":{},"Response":{"ProxyUrl":"http://127.0.0.1:1"}}""", "call no other server")]
    [InlineData("POST", "/__admin/mappings", """{"Request":{},"Response":{"BodyAsFile":"/etc/hostname"}}""", "read no file")]
    [InlineData("POST", "/__admin/mappings", """{"Request":{},"Webhook":{}}""", "call no other server")]
    [InlineData("POST", "/__admin/mappings", "{", "not JSON")]
    public async Task What_is_not_to_be_had_is_refused_with_the_reason(string method, string path, string body, string why)
    {
        var answer = await both.Behind.SendAsync(method, path, body);
        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain(why);
        (await both.Behind.SendAsync("GET", "/api/v4/version")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("Host: evil.example", 403)]
    [InlineData("Origin: https://evil.example", 403)]
    [InlineData("X-Nothing: x", 200)]
    public async Task A_page_of_another_site_may_not_stub(string header, int expected)
    {
        var host = header.StartsWith("Host", StringComparison.Ordinal) ? "" : $"Host: {both.Behind.GitLabUrl.Authority}\r\n";
        RawConnection.Status(await RawConnection.RequestAsync(both.Behind.GitLabUrl,
            $"GET /__admin/mappings HTTP/1.1\r\n{host}{header}\r\nConnection: close\r\n\r\n")).ShouldBe(expected);
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
        await using var gitLab = await EngineFixture.StartAsync(options => options.ControlToken = "s3cret");
        var answer = await RawConnection.RequestAsync(
            gitLab.GitLabUrl, $"GET {path} HTTP/1.1\r\nHost: {gitLab.GitLabUrl.Authority}\r\nConnection: close\r\n\r\n");
        RawConnection.Status(answer).ShouldBeOneOf(401, 302, 404);
        answer.ShouldNotContain("\"Guid\"");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    public async Task It_listens_where_bind_says(string address)
    {
        await using var gitLab = await EngineFixture.StartAsync(options => options.Bind = IPAddress.Parse(address));
        int[] ports = [gitLab.GitLabUrl.Port, gitLab.AikidoUrl.Port];
        gitLab.WireMock.IsStarted.ShouldBeTrue();
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => ports.Contains(listener.Port))
            .Select(listener => listener.Address.ToString()).ShouldBe([address, address]);
    }

    [Fact]
    public async Task A_worlds_stubs_go_with_it()
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        const string path = "/~one/api/v4/projects/grp%2Fproj";
        await gitLab.SendAsync("POST", "/_sim/worlds/default/fork", """{"as":"one"}""");
        await gitLab.SendAsync("POST", "/~one/__admin/mappings",
            """{"request":{"urlPath":"/api/v4/projects/grp%2Fproj"},"response":{"status":418}}""");
        (await gitLab.SendAsync("GET", path, token: "glpat-test-api")).Status.ShouldBe(418);
        (await gitLab.SendAsync("GET", "/api/v4/projects/grp%2Fproj", token: "glpat-test-api")).Status.ShouldBe(200);
        await gitLab.SendAsync("DELETE", "/_sim/worlds/one");
        await gitLab.SendAsync("POST", "/_sim/worlds/default/fork", """{"as":"one"}""");
        (await gitLab.SendAsync("GET", path, token: "glpat-test-api")).Status.ShouldBe(200);
    }
}
