using System.Text.Json;
using AikidoGitLabSim.Tests.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.Server.Atlas;

public sealed class ProvenUsage
{
    [Fact]
    public async Task The_least_scope_is_proven_with_the_request_that_needs_it()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        var proof = await ProofAsync(sim, "api");
        proof.GetProperty("requests").GetInt32().ShouldBe(1);
        var scopes = proof.GetProperty("scopes");
        Words(scopes.GetProperty("least")).ShouldBe(["read_user"]);
        scopes.GetProperty("proven").GetBoolean().ShouldBeTrue();
        var need = scopes.GetProperty("needs").EnumerateArray().ShouldHaveSingleItem();
        need.GetProperty("request").GetString().ShouldBe("GET /api/v4/user");
        (need.GetProperty("answered").GetInt32(), need.GetProperty("without").GetInt32()).ShouldBe((200, 403));
        (await sim.GetAsync(need.GetProperty("why").GetString()!)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task The_least_permissions_of_a_fine_grained_token_are_proven_too()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/personal_access_tokens/self", "api");
        await sim.GetAsync("/projects/1", "api");
        var permissions = (await ProofAsync(sim, "api")).GetProperty("permissions");
        permissions.GetProperty("proven").GetBoolean().ShouldBeTrue(permissions.ToString());
        permissions.GetProperty("needs").GetArrayLength().ShouldBe(permissions.GetProperty("least").GetArrayLength());
    }

    [Fact]
    public async Task Requests_that_write_are_sent_again_in_order()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.SendAsync("POST", "/groups/1/access_tokens", "api",
            """{ "name": "made", "scopes": ["read_api"], "expires_at": "2026-12-31" }""");
        await sim.GetAsync("/groups/1/access_tokens", "api");
        await sim.SendAsync("DELETE", "/personal_access_tokens/self", "api");
        await sim.GetAsync("/user", "api");
        var before = sim.Simulator.Worlds.Default.Current;
        var proof = await ProofAsync(sim, "api");
        proof.GetProperty("requests").GetInt32().ShouldBe(4);
        Words(proof.GetProperty("scopes").GetProperty("least")).ShouldBe(["api"]);
        proof.GetProperty("scopes").GetProperty("needs")[0].GetProperty("request").GetString().ShouldBe(
            "POST /api/v4/groups/1/access_tokens");
        sim.Simulator.Worlds.Default.Current.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task A_refusal_for_another_reason_needs_the_scope_that_leads_to_it()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/groups/1/access_tokens", "joe");
        var scopes = (await ProofAsync(sim, "joe")).GetProperty("scopes");
        scopes.GetProperty("proven").GetBoolean().ShouldBeTrue();
        Words(scopes.GetProperty("least")).ShouldBe(["read_api"]);
    }

    [Fact]
    public async Task A_token_whose_requests_were_refused_for_its_scopes_needs_nothing()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/projects", "read-user");
        var proof = await ProofAsync(sim, "read-user");
        foreach (var set in new[] { proof.GetProperty("scopes"), proof.GetProperty("permissions") })
        {
            set.GetProperty("proven").GetBoolean().ShouldBeTrue(set.ToString());
            Words(set.GetProperty("least")).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_route_that_no_fine_grained_token_can_call_is_named()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/acme/shop.git/info/refs?service=git-upload-pack");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/acme/shop.git/info/refs?service=git-upload-pack");
        request.Headers.Add("Authorization", "Basic eDpyZWFkLXJlcG9zaXRvcnk=");
        (await sim.Client.SendAsync(request)).IsSuccessStatusCode.ShouldBeTrue();
        var proof = await ProofAsync(sim, "read-repository");
        Words(proof.GetProperty("scopes").GetProperty("least")).ShouldBe(["read_repository"]);
        proof.GetProperty("permissions").GetProperty("proven").GetBoolean().ShouldBeFalse();
        proof.GetProperty("permissions").GetProperty("whyNot").GetString().ShouldBe(
            "a fine-grained token cannot call GET /{repository_path}.git/info/refs?service=git-upload-pack");
    }

    [Fact]
    public async Task Without_asking_or_without_requests_there_is_no_proof()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        (await TextAsync(sim, "")).ShouldNotContain("proof");
        (await TextAsync(sim, "?prove=true")).ShouldContain("\"proof\"");
        sim.Simulator.Worlds.Put(sim.Simulator.Worlds.Default.Fork("other"));
        (await (await sim.GetAsync("/_sim/worlds/other/usage?prove=true")).Content.ReadAsStringAsync()).ShouldNotContain("proof");
    }

    private static async Task<string> TextAsync(Sim sim, string query) =>
        await (await sim.GetAsync($"/_sim/worlds/default/usage{query}")).Content.ReadAsStringAsync();

    private static async Task<JsonElement> ProofAsync(Sim sim, string token) =>
        JsonDocument.Parse(await TextAsync(sim, "?prove=true")).RootElement.GetProperty("tokens").EnumerateArray()
            .Single(row => row.GetProperty("name").GetString() == token).GetProperty("proof");

    private static IEnumerable<string?> Words(JsonElement list) => list.EnumerateArray().Select(word => word.GetString());
}
