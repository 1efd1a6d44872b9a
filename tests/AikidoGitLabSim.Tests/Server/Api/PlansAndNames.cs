using System.Net;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>How many tokens a plan allows, and how long the name of a token's bot may be.</summary>
public sealed class PlansAndNames
{
    private const string Owner = "glpat-owner-owner-owner-1";

    [Fact]
    public async Task A_trial_has_one_project_token_in_the_whole_top_level_group()
    {
        await using var sim = await StartAsync("gitlab.com/premium/18.11", "trial: true, ");
        (await CreateAsync(sim, "projects/1", "one")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var second = await CreateAsync(sim, "projects/2", "two");
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await second.Content.ReadAsStringAsync()).ShouldBe("""{"message":"400 Bad request - Access token limit reached"}""");
    }

    [Fact]
    public async Task A_revoked_project_token_does_not_count_against_the_trial()
    {
        await using var sim = await StartAsync("gitlab.com/ultimate/18.11", "trial: true, ");
        var first = await CreateAsync(sim, "projects/1", "one");
        var id = System.Text.Json.JsonDocument.Parse(await first.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetInt64();
        (await sim.SendAsync("DELETE", $"/projects/1/access_tokens/{id}", Owner)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await CreateAsync(sim, "projects/2", "two")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("gitlab.com/premium/18.11", "")]
    [InlineData("self-managed/premium/18.11", "trial: true, ")]
    public async Task Whoever_is_on_no_trial_has_any_number_of_project_tokens(string edition, string trial)
    {
        await using var sim = await StartAsync(edition, trial);
        for (var i = 0; i < 3; i++)
            (await CreateAsync(sim, "projects/1", "one more")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_trial_has_no_group_token()
    {
        await using var sim = await StartAsync("gitlab.com/premium/18.11", "trial: true, ");
        var answer = await CreateAsync(sim, "groups/1", "one");
        (await answer.Content.ReadAsStringAsync()).ShouldContain(
            "400 Bad request - User does not have permission to create group access token");
    }

    [Fact]
    public async Task A_plan_limit_of_the_world_holds_where_there_is_no_trial()
    {
        await using var sim = await StartAsync("self-managed/premium/18.11", "", "settings: { projectAccessTokenLimit: 1 }");
        (await CreateAsync(sim, "projects/1", "one")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await CreateAsync(sim, "projects/2", "two")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(255, "", HttpStatusCode.BadRequest, "First name is too long (maximum is 127 characters)")]
    [InlineData(
        300, "", HttpStatusCode.BadRequest,
        "Name is too long (maximum is 255 characters) and First name is too long (maximum is 127 characters)")]
    [InlineData(127, "", HttpStatusCode.Created, "")]
    [InlineData(127, " b", HttpStatusCode.Created, "")]
    public async Task A_bot_s_name_is_a_user_s_name(int length, string more, HttpStatusCode status, string said)
    {
        await using var sim = await StartAsync("self-managed/premium/18.11", "");
        foreach (var resource in new[] { "groups/1", "projects/1" })
        {
            var answer = await CreateAsync(sim, resource, new string('a', length) + more);
            answer.StatusCode.ShouldBe(status);
            if (said.Length > 0)
                (await answer.Content.ReadAsStringAsync()).ShouldBe($$"""{"message":"400 Bad request - {{said}}"}""");
        }
    }

    [Fact]
    public async Task A_service_account_s_name_is_a_user_s_name()
    {
        await using var sim = await StartAsync("gitlab.com/premium/18.11", "");
        var answer = await sim.SendAsync("POST", "/groups/1/service_accounts", Owner, $$"""{"name":"{{new string('a', 300)}}"}""");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Name is too long (maximum is 255 characters)");
    }

    [Fact]
    public async Task A_person_s_token_may_have_a_long_name()
    {
        await using var sim = await StartAsync("self-managed/premium/18.11", "");
        var body = $$"""{"name":"{{new string('a', 300)}}","scopes":["k8s_proxy"]}""";
        var answer = await sim.SendAsync("POST", "/user/personal_access_tokens", Owner, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static Task<Sim> StartAsync(string edition, string trial, string settings = "") => Sim.StartAsync($$"""
        edition: {{edition}}
        {{settings}}
        users: [ { username: mara } ]
        groups: [ { path: acme, {{trial}}members: { mara: owner } }, { path: acme/tools } ]
        projects: [ { path: acme/shop }, { path: acme/tools/lathe } ]
        tokens: [ { kind: personal, user: mara, name: api, scopes: [api], secret: {{Owner}} } ]
        """);

    private static Task<HttpResponseMessage> CreateAsync(Sim sim, string resource, string name)
    {
        var body = $$"""{"name":"{{name}}","scopes":["read_api"],"access_level":20,"expires_at":"2027-01-01"}""";
        return sim.SendAsync("POST", $"/{resource}/access_tokens", Owner, body);
    }
}
