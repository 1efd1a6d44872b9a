using System.Net;
using System.Text.Json;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>What releases make of tokens: dates, scopes, keys, texts, lists.</summary>
public sealed class TokensByRelease
{
    private const string Mara = "glpat-mara-mara-mara-mara-1";
    private const string Root = "glpat-root-root-root-root-1";

    [Theory]
    [InlineData("16.5", "2026-11-23")]
    [InlineData("17.11", "2026-11-23")]
    [InlineData("18.2", "2026-11-23")]
    [InlineData("18.3", "2027-11-22")]
    [InlineData("19.6", "2027-11-22")]
    public async Task A_token_of_one_s_own_without_a_date_lives_for_a_day_up_to_18_2(string version, string expiresAt)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        (await JsonAsync(await sim.SendAsync("POST", "/user/personal_access_tokens", Mara, """{"name":"k","scopes":["k8s_proxy"]}""")))
            .GetProperty("expires_at").GetString().ShouldBe(expiresAt);
    }

    [Theory]
    [InlineData("18.2", HttpStatusCode.BadRequest)]
    [InlineData("18.3", HttpStatusCode.Created)]
    public async Task A_token_of_one_s_own_may_rotate_itself_from_18_3_on(string version, HttpStatusCode status)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        var answer = await sim.SendAsync("POST", "/user/personal_access_tokens", Mara, """{"name":"k","scopes":["self_rotate"]}""");
        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("16.11", "read_service_ping")]
    [InlineData("17.10", "read_virtual_registry")]
    [InlineData("17.11", "write_virtual_registry")]
    public async Task A_recorded_scope_is_there_from_the_release_it_was_recorded_at(string version, string scope)
    {
        var seeded = $"- {{ kind: personal, user: root, name: seeded, scopes: [{scope}] }}";
        await using var sim = await StartAsync($"self-managed/ultimate/{version}", seeded);
        var answer = await sim.SendAsync("POST", "/users/1/personal_access_tokens", Root, $$"""{"name":"k","scopes":["{{scope}}"]}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("16.0", "404 Could not find group access token with token_id: 999 Not Found")]
    [InlineData("17.10.3", "404 Could not find group access token with token_id: 999 Not Found")]
    [InlineData("17.11", "404 group Access Token Not Found")]
    public async Task An_unknown_group_token_is_told_in_other_words_from_17_11_on(string version, string text)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        var refusal = await JsonAsync(await sim.SendAsync("DELETE", "/groups/1/access_tokens/999", Mara));
        refusal.GetProperty("message").GetString().ShouldBe(text);
    }

    [Theory]
    [InlineData("17.9", false)]
    [InlineData("17.10", true)]
    public async Task A_new_group_token_names_its_group_from_17_10_on(string version, bool named)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        var token = await JsonAsync(await sim.SendAsync(
            "POST", "/groups/1/access_tokens", Mara, """{"name":"t","scopes":["read_api"],"access_level":20,"expires_at":"2027-01-01"}"""));
        token.TryGetProperty("resource_type", out _).ShouldBe(named);
        token.TryGetProperty("resource_id", out _).ShouldBe(named);
    }

    [Theory]
    [InlineData("17.10.3", false)]
    [InlineData("17.11", true)]
    public async Task Network_error_logging_is_switched_off_from_17_11_on(string version, bool there)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        (await sim.GetAsync("/user", Mara)).Headers.Contains("NEL").ShouldBe(there);
    }

    [Theory]
    [InlineData("18.8", false)]
    [InlineData("18.9", true)]
    public async Task A_token_tells_the_addresses_it_came_from_since_18_9(string version, bool there)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        (await JsonAsync(await sim.GetAsync("/personal_access_tokens/self", Mara))).TryGetProperty("last_used_ips", out _).ShouldBe(there);
    }

    [Fact]
    public async Task An_address_is_noted_a_minute_after_the_last_use_and_five_are_kept()
    {
        await using var sim = await StartAsync("self-managed/premium/18.11");
        var first = await SelfAsync(sim, 1);
        (await SelfAsync(sim, 2)).GetProperty("last_used_ips").GetArrayLength().ShouldBe(1);

        await AdvanceAsync(sim, "PT61S");
        var second = await SelfAsync(sim, 2);
        second.GetProperty("last_used_ips").GetArrayLength().ShouldBe(2);
        second.GetProperty("last_used_at").GetString().ShouldBe(first.GetProperty("last_used_at").GetString());
        for (var i = 3; i <= 7; i++)
            (await SelfAsync(sim, i)).GetProperty("last_used_ips").GetArrayLength().ShouldBe(Math.Min(i, 5));

        await AdvanceAsync(sim, "PT10M");
        (await SelfAsync(sim, 7)).GetProperty("last_used_at").GetString().ShouldNotBe(first.GetProperty("last_used_at").GetString());
    }

    [Theory]
    [InlineData("?search=ab", "ab")]
    [InlineData("?search=AB", "ab")]
    [InlineData("?search=abc", "abc scanner")]
    [InlineData("?search=scanner+abc", "abc scanner")]
    [InlineData("?search=scanner+nothing", "")]
    [InlineData("?search=%22c+scan%22", "abc scanner")]
    [InlineData("?search=++", "mara|ab|abc scanner|dies today")]
    [InlineData("?sort=id_desc", "dies today|abc scanner|ab|mara")]
    [InlineData("?sort=id_asc", "mara|ab|abc scanner|dies today")]
    [InlineData("?sort=nothing_asc", "mara|ab|abc scanner|dies today")]
    [InlineData("?state=active", "mara|ab|abc scanner")]
    [InlineData("?state=inactive", "")]
    public async Task A_list_of_17_11_is_searched_and_sorted_as_GitLab_does(string query, string names)
    {
        await using var sim = await StartAsync("self-managed/premium/17.11", Listed);
        (await NamesAsync(sim, query)).ShouldBe(names);
    }

    [Fact]
    public async Task A_token_on_its_last_day_is_inactive_from_19_0_on()
    {
        await using var sim = await StartAsync("self-managed/premium/19.0", Listed);
        (await NamesAsync(sim, "?state=inactive")).ShouldBe("dies today");
    }

    [Theory]
    [InlineData("17.11")]
    [InlineData("19.2")]
    public async Task An_id_that_is_no_number_is_an_unknown_token(string version)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        (await sim.GetAsync("/personal_access_tokens/abc", Mara)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sim.GetAsync("/personal_access_tokens/abc", Root)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sim.SendAsync("DELETE", "/personal_access_tokens/abc", Mara)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_group_token_revoked_at_16_11_is_known_as_revoked_and_in_no_list()
    {
        await using var sim = await StartAsync("self-managed/premium/16.11");
        var made = await JsonAsync(await sim.SendAsync(
            "POST", "/groups/1/access_tokens", Mara, """{"name":"t","scopes":["read_api"],"access_level":20,"expires_at":"2027-01-01"}"""));
        var path = $"/groups/1/access_tokens/{made.GetProperty("id").GetInt64()}";
        (await sim.SendAsync("DELETE", path, Mara)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var refusal = await JsonAsync(await sim.GetAsync("/user", made.GetProperty("token").GetString()));
        refusal.GetProperty("error").GetString().ShouldBe("invalid_token");
        (await JsonAsync(await sim.GetAsync("/groups/1/access_tokens", Mara))).GetArrayLength().ShouldBe(0);
    }

    private const string Listed = """
        - { kind: personal, user: mara, name: ab, scopes: [api] }
        - { kind: personal, user: mara, name: abc scanner, scopes: [api] }
        - { kind: personal, user: mara, name: dies today, scopes: [api], expiresAt: 2026-11-22 }
        """;

    private static Task<Sim> StartAsync(string edition, string tokens = "") => Sim.StartAsync($$"""
        edition: {{edition}}
        frozen: true
        clock: 2026-11-22T09:00:00Z
        users: [ { username: root, admin: true }, { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        tokens:
          - { kind: personal, user: root, name: root, scopes: [api], secret: {{Root}} }
          - { kind: personal, user: mara, name: mara, scopes: [api], secret: {{Mara}} }
        {{tokens.ReplaceLineEndings("\n").Split('\n').Aggregate("", (all, line) => $"{all}  {line}\n")}}
        """);

    private static async Task<string> NamesAsync(Sim sim, string query)
    {
        var tokens = await JsonAsync(await sim.GetAsync($"/personal_access_tokens{query}", Mara));
        return string.Join('|', tokens.EnumerateArray().Select(token => token.GetProperty("name").GetString()));
    }

    private static async Task<JsonElement> SelfAsync(Sim sim, int address) =>
        await JsonAsync(await sim.GetAsync("/personal_access_tokens/self", Mara, ("X-Forwarded-For", $"203.0.113.{address}")));

    private static Task<HttpResponseMessage> AdvanceAsync(Sim sim, string duration) =>
        sim.SendAsync("PATCH", "/_sim/worlds/default", null, $$"""{"clock":{"advance":"{{duration}}"} }""");

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
