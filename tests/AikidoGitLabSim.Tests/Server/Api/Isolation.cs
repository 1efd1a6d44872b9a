using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Tests.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class Isolation
{
    private const string Company = "edition: self-managed/premium/18.11\n" + DecisionSamples.Company;

    [Fact]
    public async Task A_token_of_one_world_is_unknown_in_another()
    {
        await using var sim = await Sim.StartAsync(Company);
        await sim.SendAsync("PUT", "/_sim/worlds/other", json: "{}");
        (await sim.GetAsync("/~other/api/v4/user", "api")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await sim.SendAsync("POST", "/_sim/worlds/default/fork", json: """{"as":"fork"}""");
        (await sim.SendAsync("DELETE", "/~fork/api/v4/personal_access_tokens/self", "api")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sim.GetAsync("/~fork/api/v4/user", "api")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sim.GetAsync("/user", "api")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await sim.SendAsync("POST", "/_sim/worlds/fork/reset");
        (await sim.GetAsync("/~fork/api/v4/user", "api")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_simulators_share_nothing()
    {
        await using var one = await Sim.StartAsync(Company);
        await using var other = await Sim.StartAsync(Company);
        await one.SendAsync("DELETE", "/personal_access_tokens/self", "api");
        await one.SendAsync("PUT", "/_sim/worlds/t42", json: "{}");
        (await other.GetAsync("/user", "api")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/~t42/api/v4/user", "api")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_thousand_tokens_made_at_once_are_a_thousand_tokens()
    {
        await using var sim = await Sim.StartAsync(Company);
        var made = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async n => await (await sim.SendAsync(
            "POST", "/groups/1/access_tokens", "api",
            $$"""{"name":"t{{n}}","scopes":["read_api"],"expires_at":"2027-01-01"}""")).Content.ReadAsStringAsync()));
        var tokens = made.Select(text => JsonDocument.Parse(text).RootElement).ToList();
        tokens.Select(token => token.GetProperty("id").GetInt64()).ShouldBeUnique();
        tokens.Select(token => token.GetProperty("user_id").GetInt64()).ShouldBeUnique();
        tokens.Select(token => token.GetProperty("token").GetString()).ShouldBeUnique();
        sim.Simulator.Worlds.Default.Current.Tokens.Rows.Count(token => token.Name.StartsWith('t')).ShouldBe(1000);
        (await sim.GetAsync("/user", tokens[500].GetProperty("token").GetString())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_rotation_that_is_raced_succeeds_once()
    {
        await using var sim = await Sim.StartAsync(Company);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(async _ => (await sim.SendAsync("POST", "/personal_access_tokens/2/rotate", "api")).StatusCode));
        statuses.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
        statuses.Count(status => status == HttpStatusCode.BadRequest).ShouldBe(49);
    }

    [Fact]
    public async Task A_value_is_shown_once_and_nowhere_else()
    {
        await using var sim = await Sim.StartAsync(Company);
        using var made = JsonDocument.Parse(await (await sim.SendAsync("POST", "/groups/1/access_tokens", "api",
            """{"name":"t","scopes":["api"]}""")).Content.ReadAsStringAsync());
        var value = made.RootElement.GetProperty("token").GetString()!;
        var id = made.RootElement.GetProperty("id").GetInt64();
        var ids = new List<string>();
        foreach (var path in new[] { $"/groups/1/access_tokens/{id}", "/groups/1/access_tokens", "/personal_access_tokens/self", "/user",
            $"/user?private_token={value}", $"/nothing?private_token={value}", $"/groups?access_token={value}&per_page=1" })
        {
            var answer = await sim.GetAsync(path, path.Contains('?', StringComparison.Ordinal) ? null : value);
            ids.Add(answer.Headers.GetValues("X-Request-Id").Single());
            (await answer.Content.ReadAsStringAsync() + answer).Replace($"{answer.RequestMessage}", "", StringComparison.Ordinal)
                .ShouldNotContain(value);
        }

        foreach (var requestId in ids)
            (await (await sim.GetAsync($"/_sim/worlds/default/decisions/{requestId}")).Content.ReadAsStringAsync()).ShouldNotContain(value);
        (await (await sim.GetAsync("/_sim/worlds/default")).Content.ReadAsStringAsync()).ShouldNotContain(value);
    }
}
