using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Tests.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class DecisionRequests
{
    private const string Company = "edition: self-managed/premium/18.11\n" + DecisionSamples.Company;

    [Fact]
    public async Task A_refusal_names_its_rule_source_and_the_smallest_change()
    {
        await using var sim = await Sim.StartAsync(Company);
        var why = await WhyAsync(sim, await sim.GetAsync("/projects/1/repository/tree", "read-repository"));
        why.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["request", "status", "edition", "now", "allowed", "summary", "token", "user", "refusedBy", "source",
                "change", "rules", "curl"]);
        why.GetProperty("request").GetString().ShouldBe("GET /projects/{id}/repository/tree");
        why.GetProperty("status").GetInt32().ShouldBe(403);
        why.GetProperty("allowed").GetBoolean().ShouldBeFalse();
        why.GetProperty("refusedBy").GetString().ShouldBe("scope.sufficient");
        why.GetProperty("source").GetString().ShouldBe("lib/api/api_guard.rb");
        why.GetProperty("change").GetString().ShouldBe("Make a token with one of: api read_api");
        why.GetProperty("summary").GetString().ShouldBe("scope.sufficient refused it. Make a token with one of: api read_api.");
        why.GetProperty("token").GetRawText().ShouldBe("""{"id":4,"name":"read-repository","kind":"personal"}""");
        var outcomes = why.GetProperty("rules").EnumerateArray()
            .Select(rule => $"{rule.GetProperty("rule").GetString()} {rule.GetProperty("outcome").GetString()}").ToList();
        outcomes.ShouldContain("token.known passed");
        outcomes.ShouldContain("scope.sufficient refused");
        outcomes[^1].ShouldBe("resource.repository not-reached");
    }

    [Fact]
    public async Task An_allowed_request_is_explained_too()
    {
        await using var sim = await Sim.StartAsync(Company);
        var why = await WhyAsync(sim, await sim.GetAsync("/user", "api"));
        (why.GetProperty("allowed").GetBoolean(), why.GetProperty("status").GetInt32()).ShouldBe((true, 200));
        why.GetProperty("summary").GetString()
            .ShouldBe("Allowed: the token 'api' is alive and acts as mara, and no rule had anything against it.");
        why.GetProperty("refusedBy").ValueKind.ShouldBe(JsonValueKind.Null);
        why.GetProperty("rules").EnumerateArray().ShouldAllBe(rule =>
            rule.GetProperty("outcome").GetString() == "passed" || rule.GetProperty("outcome").GetString() == "not-in-this-version");
    }

    [Fact]
    public async Task What_the_work_itself_refuses_is_not_called_allowed_without_more()
    {
        await using var sim = await Sim.StartAsync(Company);
        var why = await WhyAsync(sim,
            await sim.SendAsync("POST", "/user/personal_access_tokens", "api", """{"name":"","scopes":["k8s_proxy"]}"""));
        why.GetProperty("status").GetInt32().ShouldBe(422);
        why.GetProperty("summary").GetString()!.ShouldContain("refused with 422");
    }

    [Fact]
    public async Task It_tells_of_the_world_as_it_was_and_not_of_other_worlds()
    {
        await using var sim = await Sim.StartAsync(Company);
        var answer = await sim.GetAsync("/user", "api");
        await sim.SendAsync("DELETE", "/personal_access_tokens/self", "api");
        (await WhyAsync(sim, answer)).GetProperty("allowed").GetBoolean().ShouldBeTrue();
        var id = answer.Headers.GetValues("X-Request-Id").Single();
        (await sim.GetAsync($"/_sim/worlds/other/decisions/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sim.GetAsync("/_sim/worlds/default/decisions/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> WhyAsync(Sim sim, HttpResponseMessage answer)
    {
        var why = await sim.GetAsync($"/_sim/worlds/default/decisions/{answer.Headers.GetValues("X-Request-Id").Single()}");
        why.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await why.Content.ReadAsStringAsync()).RootElement;
    }
}
