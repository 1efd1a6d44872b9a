using System.Net;
using System.Text;
using AikidoGitLabSim.Tests.Clients;
using AikidoGitLabSim.Tests.GitLab.Decisions;
using AikidoGitLabSim.Tests.Stubs.Oracle;

namespace AikidoGitLabSim.Tests.Server.Exports;

public sealed class ExportedMappings(RealWireMock real) : IClassFixture<RealWireMock>
{
    private static readonly (string Method, string Path, string? Token, string? Json)[] Run =
    [
        ("GET", "/api/v4/user", "api", null),
        ("GET", "/api/v4/user", null, null),
        ("GET", "/api/v4/projects?membership=true&per_page=1&order_by=id", "api", null),
        ("GET", "/api/v4/projects/acme%2Fshop", "api", null),
        ("GET", "/api/v4/projects/acme%2Fshop/repository/archive.zip", "api", null),
        ("GET", "/api/v4/projects/acme%2Fnone", "api", null),
        ("HEAD", "/api/v4/groups/1", "api", null),
        ("POST", "/api/v4/groups/1/access_tokens", "api", """{ "name": "made", "scopes": ["read_api"], "expires_at": "2026-12-31" }"""),
        ("POST", "/api/v4/groups/1/access_tokens", "api", """{ "name": "made", "scopes": ["read_user"], "expires_at": "2026-12-31" }"""),
        ("GET", "/api/v4/groups/1/access_tokens", "api", null),
        ("DELETE", "/api/v4/personal_access_tokens/self", "api", null),
        ("GET", "/api/v4/user", "api", null),
    ];

    [Fact]
    public async Task A_world_of_the_simulator_answers_with_them_as_GitLab_did()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        var (answers, mappings) = await ExportAsync(sim);
        (await sim.SendAsync("PUT", "/_sim/worlds/other", null, "{}")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var added = await sim.SendAsync("POST", "/~other/__admin/mappings/import", null, mappings);
        added.IsSuccessStatusCode.ShouldBeTrue(await added.Content.ReadAsStringAsync());
        (await SendAllAsync(sim.Client, "/~other")).ShouldBe(answers);
    }

    [JavaFact]
    public async Task The_real_WireMock_answers_with_them_as_GitLab_did()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        var (answers, mappings) = await ExportAsync(sim);
        using var client = new HttpClient { BaseAddress = real.Url };
        using var content = new StringContent(mappings, Encoding.UTF8, "application/json");
        var added = await client.PostAsync(new Uri("/__admin/mappings/import", UriKind.Relative), content);
        added.IsSuccessStatusCode.ShouldBeTrue(await added.Content.ReadAsStringAsync());
        (await SendAllAsync(client, "")).ShouldBe(answers);
    }

    private static async Task<(List<string> Answers, string Mappings)> ExportAsync(Sim sim)
    {
        var answers = await SendAllAsync(sim.Client, "");
        return (answers, await sim.Client.GetStringAsync(
            new Uri("/_sim/worlds/default/decisions?format=wiremock", UriKind.Relative)));
    }

    // What a new token's answer says about itself differs: the value, and the name of its bot, which is made anew.
    private static async Task<List<string>> SendAllAsync(HttpClient client, string root)
    {
        var answers = new List<string>();
        foreach (var (method, path, token, json) in Run)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{root}{path}", UriKind.Relative));
            if (token is not null)
                request.Headers.Add("PRIVATE-TOKEN", token);
            if (json is not null)
                request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsByteArrayAsync();
            var said = method == "POST" && answer.IsSuccessStatusCode ? "" : Convert.ToHexStringLower(body);
            answers.Add($"{method} {path} {(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType} {said}");
        }

        return answers;
    }
}
