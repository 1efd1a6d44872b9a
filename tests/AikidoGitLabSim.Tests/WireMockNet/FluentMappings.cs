using AikidoGitLabSim.Server;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>What a .NET developer writes with <c>gitLab.WireMock</c>.</summary>
public sealed class FluentMappings
{
    private const string Api = "glpat-test-api";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mapping_holds_until_it_is_removed(bool overSockets)
    {
        await using var gitLab = await EngineFixture.StartAsync(options => options.Port = overSockets ? 0 : null);
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);
        gitLab.WireMock.Given(Request.Create().WithPath("/api/v4/user")).RespondWith(Response.Create().WithStatusCode(503));
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(503);
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(503);
        (await gitLab.SendAsync("GET", "/api/v4/version", token: Api)).Status.ShouldBe(200);
        gitLab.WireMock.Reset();
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task After_a_reset_unmatched_requests_still_reach_GitLab()
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        gitLab.WireMock.Reset();
        gitLab.WireMock.Given(Request.Create().WithPath("/api/v4/version")).RespondWith(Response.Create().WithStatusCode(418));
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);
        (await gitLab.SendAsync("GET", "/api/v4/version", token: Api)).Status.ShouldBe(418);
    }

    [Fact]
    public async Task A_world_is_matched_by_its_path()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        await gitLab.SendAsync("POST", "/_sim/worlds/default/fork", """{"as":"one"}""");
        gitLab.WireMock.Given(Request.Create().WithPath("/~one/api/v4/user")).RespondWith(Response.Create().WithStatusCode(503));
        (await gitLab.SendAsync("GET", "/~one/api/v4/user", token: Api)).Status.ShouldBe(503);
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_mapping_that_throws_answers_500_with_its_name()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        gitLab.WireMock.Given(Request.Create().WithPath("/api/v4/user")).WithTitle("the broken one")
            .RespondWith(Response.Create().WithCallback(Broken));
        for (var again = 0; again < 2; again++)
        {
            var (status, text) = await gitLab.SendAsync("GET", "/api/v4/user", token: Api);
            status.ShouldBe(500);
            text.ShouldContain("the mapping 'the broken one' threw System.InvalidOperationException: out of cheese");
        }

        (await gitLab.SendAsync("GET", "/api/v4/version", token: Api)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_server_names_the_URL_of_the_simulator_and_opens_no_port()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        gitLab.WireMock.IsStarted.ShouldBeTrue();
        gitLab.WireMock.Urls.ShouldBe([gitLab.GitLabUrl.GetLeftPart(UriPartial.Authority)]);
    }

    [Fact]
    public async Task Without_UseWireMock_the_property_says_what_is_missing()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        Should.Throw<InvalidOperationException>(() => gitLab.WireMock).Message.ShouldContain("options.UseWireMock()");
    }

    private static WireMock.ResponseMessage Broken(WireMock.IRequestMessage request) =>
        throw new InvalidOperationException("out of cheese");
}
