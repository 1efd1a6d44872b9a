using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Tests.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.Server.Control;

public sealed class Usage
{
    [Fact]
    public async Task What_a_token_was_used_for_and_what_would_have_done()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        await sim.GetAsync("/user", "api");
        await sim.GetAsync("/projects", "read-repository");
        await sim.GetAsync("/projects/1/repository/files/README.md?ref=main", "read-repository");

        var (text, tokens) = await TokensAsync(sim);
        var api = tokens.Single(token => token.GetProperty("name").GetString() == "api");
        Words(api, "leastScopes").ShouldBe(["read_user"]);
        Words(api, "excess").ShouldBe(["api"]);
        api.GetProperty("calls")[0].GetProperty("endpoint").GetString().ShouldBe("GET /api/v4/user");
        api.GetProperty("calls")[0].GetProperty("allowed").GetInt32().ShouldBe(2);

        var repository = tokens.Single(token => token.GetProperty("name").GetString() == "read-repository");
        Words(repository, "leastScopes").ShouldBe(["read_repository"]);
        Words(repository, "excess").ShouldBeEmpty();
        Words(repository, "missing").ShouldBe(["read_api"]);
        text.ShouldNotContain("digest", Case.Insensitive);
        text.ShouldNotContain("secret", Case.Insensitive);
    }

    [Fact]
    public async Task A_fork_and_a_reset_start_anew_and_an_unknown_world_is_told()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        sim.Simulator.Worlds.Put(sim.Simulator.Worlds.Default.Fork("other"));
        (await TokensAsync(sim, "other")).Tokens.ShouldBeEmpty();
        sim.Simulator.Worlds.Default.Reset();
        (await TokensAsync(sim)).Tokens.ShouldBeEmpty();
        (await sim.GetAsync("/_sim/worlds/none/usage")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_more_tokens_than_are_counted_only_the_number_of_requests_is_told()
    {
        var tokens = string.Concat(Enumerable.Range(0, TokenUsage.MostTokens + 5)
            .Select(i => $"\n  - {{ kind: personal, user: mara, name: t{i}, scopes: [read_user], secret: s{i} }}"));
        await using var sim = await Sim.StartAsync($"users: [ {{ username: mara }} ]\ntokens:{tokens}");
        for (var i = 0; i < TokenUsage.MostTokens + 5; i++)
            (await sim.GetAsync("/version", $"s{i}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.GetAsync("/version", "s0")).StatusCode.ShouldBe(HttpStatusCode.OK);
        sim.Simulator.Worlds.Default.Usage.NotCounted.ShouldBe(5);
        (await TokensAsync(sim)).Tokens.Count.ShouldBe(TokenUsage.MostTokens);
    }

    private static async Task<(string Text, List<JsonElement> Tokens)> TokensAsync(Sim sim, string world = "default")
    {
        var text = await (await sim.GetAsync($"/_sim/worlds/{world}/usage")).Content.ReadAsStringAsync();
        return (text, [.. JsonDocument.Parse(text).RootElement.GetProperty("tokens").EnumerateArray()]);
    }

    private static IEnumerable<string?> Words(JsonElement token, string key) =>
        token.GetProperty(key).EnumerateArray().Select(word => word.GetString());
}
