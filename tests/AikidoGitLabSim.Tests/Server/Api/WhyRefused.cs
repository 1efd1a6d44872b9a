using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class WhyRefused
{
    private const string World = """
        edition: gitlab.com/premium/18.11
        users: [ { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop, repository: { files: { README.md: "# Shop" } } } ]
        tokens:
          - { kind: personal, user: mara, name: good, scopes: [read_api], secret: glpat-good-good-good-good }
          - { kind: personal, user: mara, name: narrow, scopes: [read_user], secret: glpat-narrow-narrow-narro }
          - { kind: personal, user: mara, name: old, scopes: [read_api], expiresAt: 2026-01-01, secret: glpat-old-old-old-old-old }
        """;

    [Theory]
    [InlineData("/api/v4/user", null, 401, "guard.authenticated")]
    [InlineData("/api/v4/groups", "glpat-narrow-narrow-narro", 403, "scope.sufficient")]
    [InlineData("/api/v4/user", "glpat-old-old-old-old-old", 401, "token.not-expired")]
    [InlineData("/api/v4/projects/77", "glpat-good-good-good-good", 404, "resource.project")]
    [InlineData("/api/v4/nothing", "glpat-good-good-good-good", 404, "route.exists")]
    [InlineData("/api/v3/user", null, 410, "api.version")]
    [InlineData("/acme/shop.git/info/refs?service=git-upload-pack", null, 401, "git.public-or-credentials")]
    [InlineData("/acme/shop.git/git-upload-archive", null, 302, null)]
    [InlineData("/-/user_settings/personal_access_tokens", null, 302, "session.signed-in")]
    [InlineData("/acme/shop/-/archive/main/shop-main.zip", null, 302, null)]
    public async Task A_refusal_has_a_link_to_its_decision(string path, string? token, int status, string? rule)
    {
        await using var sim = await Sim.StartAsync(World);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Add("PRIVATE-TOKEN", token);
        using var answer = await sim.Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status);

        var why = await DecisionAsync(sim, answer);
        ((int?)why["status"]).ShouldBe(status);
        ((bool?)why["allowed"]).ShouldBe(false);
        if (rule is not null)
            ((string?)why["refusedBy"]).ShouldBe(rule);
        ((string?)why["change"]).ShouldNotBeNullOrEmpty();
        why.ToJsonString().ShouldNotContain(token ?? "glpat-");
    }

    [Fact]
    public async Task What_is_allowed_has_none()
    {
        await using var sim = await Sim.StartAsync(World);
        using var answer = await sim.GetAsync("/groups", "glpat-good-good-good-good");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("X-Sim-Why").ShouldBeFalse();
    }

    [Fact]
    public async Task A_banned_address_learns_until_when()
    {
        await using var sim = await Sim.StartAsync(World.Replace(
            "users:", "settings: { failedGitAuthentications: 1 }\nusers:", StringComparison.Ordinal));
        using var first = await CloneAsync(sim);
        using var banned = await CloneAsync(sim);
        first.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        banned.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var why = await DecisionAsync(sim, banned);
        ((string?)why["refusedBy"]).ShouldBe("address.not-banned");
        ((string?)why["change"]).ShouldNotBeNull().ShouldContain("Wait until 2026-11-22 09:15:00 UTC");
    }

    [Fact]
    public async Task A_limited_request_says_that_the_rules_allow_it()
    {
        await using var sim = await Sim.StartAsync(World.Replace(
            "users:", "settings: { authenticatedApiRequestsPerMinute: 1 }\nusers:", StringComparison.Ordinal));
        (await sim.GetAsync("/groups", "glpat-good-good-good-good")).Dispose();
        using var answer = await sim.GetAsync("/groups", "glpat-good-good-good-good");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var why = await DecisionAsync(sim, answer);
        ((string?)why["summary"]).ShouldNotBeNull().ShouldContain("one request too many");
    }

    private static async Task<HttpResponseMessage> CloneAsync(Sim sim)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/acme/shop.git/info/refs?service=git-upload-pack");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("x:wrong")));
        return await sim.Client.SendAsync(request);
    }

    private static async Task<JsonNode> DecisionAsync(Sim sim, HttpResponseMessage answer)
    {
        var link = answer.Headers.GetValues("X-Sim-Why").ShouldHaveSingleItem();
        link.ShouldEndWith($"/_sim/worlds/default/decisions/{answer.Headers.GetValues("X-Request-Id").Single()}");
        return JsonNode.Parse(await sim.Client.GetStringAsync(link)).ShouldNotBeNull();
    }
}
