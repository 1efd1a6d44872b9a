using AikidoGitLabSim.Server;
using Newtonsoft.Json;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>WireMock.Net's log says what was requested, without a token's value, and keeps no more than the journal does.</summary>
public sealed class SecretsInLogEntries
{
    private const string Api = "glpat-test-api";

    [Fact]
    public async Task No_log_entry_holds_a_secret()
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        gitLab.WireMock.Given(Request.Create().WithPath("/echo"))
            .RespondWith(Response.Create().WithBody("{{request.headers.[PRIVATE-TOKEN]}}").WithTransformer());
        (await gitLab.SendAsync("GET", "/echo", token: Api)).Text.ShouldBe(Api);
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);
        (await gitLab.SendAsync("GET", $"/api/v4/user?private_token={Api}")).Status.ShouldBe(200);
        await gitLab.SendAsync("POST", "/api/v4/user",
            $$"""{"token":"{{Api}}","nested":{"password":"sim-password"},"text":"not JSON's token {{Api}}"}""");
        var entries = gitLab.WireMock.LogEntries;
        entries.Select(entry => entry.RequestMessage!.Path).ShouldBe(["/echo", "/api/v4/user", "/api/v4/user", "/api/v4/user"]);
        ShouldBeFree((await gitLab.SendAsync("GET", "/__admin/requests")).Text);
        var everything =
            string.Join('\n', entries.Select(entry => JsonConvert.SerializeObject(new { entry.RequestMessage, entry.ResponseMessage })));
        entries[0].ResponseMessage?.BodyData?.BodyAsString.ShouldBe("[struck out]");
        ShouldBeFree(everything);
        everything.ShouldNotContain("sim-password");
        everything.ShouldContain("nested");
    }

    private static void ShouldBeFree(string text)
    {
        var at = text.IndexOf(Api, StringComparison.Ordinal);
        (at < 0 ? "" : text[Math.Max(0, at - 120)..at]).ShouldBe("");
    }

    [Fact]
    public async Task The_log_is_searched_as_ever()
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        await gitLab.SendAsync("GET", "/api/v4/user", token: Api);
        await gitLab.SendAsync("GET", "/api/v4/version", token: Api);
        gitLab.WireMock.FindLogEntries(Request.Create().WithPath(new WildcardMatcher("/api/v4/us*")).UsingGet()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    public async Task The_log_keeps_no_more_than_the_journal(int size, int kept)
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync(options => options.JournalSize = size));
        for (var request = 0; request < 5; request++)
            await gitLab.SendAsync("GET", $"/request/{request}");
        gitLab.WireMock.LogEntries.Select(entry => entry.RequestMessage!.Path)
            .ShouldBe(Enumerable.Range(5 - kept, kept).Select(n => $"/request/{n}"));
    }

    [Fact]
    public async Task Without_mappings_requests_do_not_enter_WireMockNet()
    {
        await using var gitLab = await EngineFixture.StartAsync();
        gitLab.WireMock.LogEntries.ShouldBeEmpty();
        (await gitLab.SendAsync("GET", "/api/v4/user", token: Api)).Status.ShouldBe(200);
        gitLab.WireMock.LogEntries.ShouldBeEmpty();
    }
}
