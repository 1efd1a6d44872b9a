using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.Tests.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.Server.Exports;

public sealed class Exporting
{
    private const string Decisions = "/_sim/worlds/default/decisions";

    [Fact]
    public async Task A_range_is_exported_from_its_first_to_its_last_request()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        var ids = new List<string>();
        foreach (var path in new[] { "/version", "/user", "/groups", "/projects" })
            ids.Add((await sim.GetAsync(path, "api")).Headers.GetValues("X-Request-Id").Single());
        var text = await ExportAsync(sim, $"gherkin&from={ids[1]}&to={ids[2]}");
        Requests(text).ShouldBe(["GET /api/v4/user", "GET /api/v4/groups"]);
        Requests(await ExportAsync(sim, $"gherkin&from={ids[3]}")).ShouldBe(["GET /api/v4/projects"]);
        Requests(await ExportAsync(sim, "gherkin")).Count.ShouldBe(4);
        (await ExportAsync(sim, $"curl&to={ids[0]}")).ShouldBe(
            "curl --header 'PRIVATE-TOKEN: <token>' 'http://localhost/api/v4/version'\n");
    }

    [Theory]
    [InlineData("format=gherkin&from=unknown", HttpStatusCode.NotFound, "no request unknown of the world default is kept")]
    [InlineData("format=curl&to=unknown", HttpStatusCode.NotFound, "no request unknown of the world default is kept")]
    [InlineData("format=curl&from={1}&to={0}", HttpStatusCode.BadRequest, "'from' is later than 'to'")]
    [InlineData("format=har", HttpStatusCode.BadRequest, "there is no format 'har'")]
    public async Task A_wrong_range_or_format_is_an_error_with_a_cure(string query, HttpStatusCode status, string message)
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        var ids = new List<string>();
        foreach (var path in new[] { "/version", "/user" })
            ids.Add((await sim.GetAsync(path, "api")).Headers.GetValues("X-Request-Id").Single());
        var answer = await sim.GetAsync(
            $"{Decisions}?{query.Replace("{0}", ids[0], StringComparison.Ordinal).Replace("{1}", ids[1], StringComparison.Ordinal)}");
        answer.StatusCode.ShouldBe(status);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync()).ShouldNotBeNull();
        error["message"]!.ToString().ShouldBe(message);
        error["cure"]!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_world_without_requests_has_nothing_to_export()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        (await sim.GetAsync($"{Decisions}?format=gherkin")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ExportAsync(sim, "curl")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Bodies_sudo_carriers_and_dead_tokens_are_exported_without_a_value()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.SendAsync("POST", "/users/2/personal_access_tokens", "admin",
            """{ "name": "made", "scopes": ["read_api"], "expires_at": "2026-12-31" }""");
        await sim.GetAsync("/user", "admin-sudo", ("Sudo", "mara"));
        await sim.GetAsync("/user?private_token=read-user");
        await sim.GetAsync("/user?access_token=read-api");
        await sim.GetAsync("/user", null, ("Authorization", "Bearer read-user"));
        foreach (var dead in DecisionSamples.Dead)
            await sim.GetAsync("/projects?membership=true", dead);
        await sim.GetAsync("/no/such/route", "api");
        await sim.SendAsync("DELETE", "/personal_access_tokens/4", "admin");

        var text = await ExportAsync(sim, "gherkin");
        text.ShouldNotContain("# left out");
        text.ShouldContain("""sent with the token "admin-sudo" as "mara" """.TrimEnd());
        text.ShouldContain("GET /api/v4/user is sent by Parameter with the token \"read-user\"\n");
        text.ShouldContain("GET /api/v4/user is sent by AccessToken with the token \"read-api\"\n");
        text.ShouldContain("GET /api/v4/user is sent by Bearer with the token \"read-user\"\n");
        text.ShouldContain("\"name\": \"made\"");
        text.ShouldNotContain("glpat-");
        var mappings = JsonNode.Parse(await ExportAsync(sim, "wiremock")).ShouldNotBeNull();
        mappings["meta"]!["total"]!.GetValue<int>().ShouldBe(mappings["mappings"]!.AsArray().Count);
        mappings.ToJsonString().ShouldNotContain("glpat-");
    }

    [Fact]
    public async Task What_happened_between_two_requests_changes_the_exported_world()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        sim.Simulator.Worlds.Default.Apply(new RevokeToken(1));
        (await sim.GetAsync("/user", "api")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var text = await ExportAsync(sim, "gherkin");
        text.ShouldNotContain("# left out");
        text[text.IndexOf("When the world becomes", StringComparison.Ordinal)..].ShouldContain("name: api, scopes: [api], createdAt: "
            + "2026-11-22T09:00:00Z, expiresAt: 2027-11-22, revoked: true");
        Requests(text).Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_export_and_no_moment_contains_a_value_wherever_it_was_sent()
    {
        const string secret = "a-value-that-looks-like-nothing-else";
        await using var sim = await Sim.StartAsync($$"""
            users: [ { username: root, admin: true, password: the-password-of-root } ]
            projects: [ { path: root/code } ]
            tokens: [ { kind: personal, user: root, name: one, scopes: [api], secret: {{secret}} } ]
            """);
        await sim.GetAsync("/user", secret);
        await sim.GetAsync($"/user?private_token={secret}");
        await sim.GetAsync($"/user?access_token={secret}&x=1");
        await sim.GetAsync("/user", null, ("Authorization", $"Bearer {secret}"));
        await sim.GetAsync($"/personal_access_tokens/{secret}", secret);
        await sim.GetAsync($"/personal_access_tokens?search={secret}", secret);
        await sim.SendAsync("POST", "/user/personal_access_tokens", secret, $$"""{ "name": "n", "scopes": ["k8s_proxy", "{{secret}}"] }""");
        await sim.GetAsync("/~default/root/code.git/info/refs?service=git-upload-pack", null,
            ("Authorization", $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"x:{secret}"))}"));
        await sim.SendAsync("POST", "/users", secret,
            $$"""{ "username": "new", "name": "new", "email": "new@example.com", "password": "{{secret}}", "token": "{{secret}}" }""");

        var moment = await (await sim.GetAsync("/_sim/worlds/default/moment")).Content.ReadAsStringAsync();
        foreach (var text in new[]
        {
            await ExportAsync(sim, "gherkin"), await ExportAsync(sim, "wiremock"), await ExportAsync(sim, "curl"), moment,
        })
        {
            text.ShouldNotContain(secret);
            text.ShouldNotContain("the-password-of-root");
            text.ShouldContain("/api/v4/user");
        }
    }

    [Fact]
    public async Task What_cannot_be_sent_again_is_a_comment_with_the_reason()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company.Replace(
            "users:", "settings: { authenticatedApiRequestsPerMinute: 2 }\nusers:", StringComparison.Ordinal));
        var first = (await sim.GetAsync("/user", "api")).Headers.GetValues("X-Request-Id").Single();
        await sim.GetAsync("/user", "api");
        var third = await sim.GetAsync("/user", "api");
        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        await sim.GetAsync("/user?private_token=read-user", "api");
        await sim.GetAsync("/personal_access_tokens/glpat-not-a-token-of-any-world", "api");

        (await ExportAsync(sim, "gherkin")).ShouldContain("# left out: GET /api/v4/user: it carries more than one token");
        (await ExportAsync(sim, "gherkin")).ShouldContain("its path contains a token");
        (await ExportAsync(sim, $"gherkin&from={third.Headers.GetValues("X-Request-Id").Single()}")).ShouldContain(
            "# left out: GET /api/v4/user: it was answered with 429, and in the exported world with 200");
        Requests(await ExportAsync(sim, $"gherkin&from={first}"))[2].ShouldBe("GET /api/v4/user");
    }

    [Fact]
    public async Task Tokens_of_one_name_are_told_apart_by_id_and_odd_names_are_not_written()
    {
        await using var sim = await Sim.StartAsync("""
            users: [ { username: mara } ]
            tokens:
              - { kind: personal, user: mara, name: same, scopes: [read_user], secret: one }
              - { kind: personal, user: mara, name: same, scopes: [read_api], secret: two }
              - { kind: personal, user: mara, name: "a \"quoted\" name", scopes: [read_api], secret: three }
            """);
        foreach (var secret in new[] { "one", "two", "three" })
            await sim.GetAsync("/user", secret);
        var text = await ExportAsync(sim, "gherkin");
        for (var id = 1; id <= 3; id++)
            text.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"GET /api/v4/user is sent with the token \"#{id}\"\n"));
    }

    [Fact]
    public async Task Code_with_quotes_and_fences_is_written_so_that_it_is_read_the_same()
    {
        await using var sim = await Sim.StartAsync("""
            users: [ { username: mara } ]
            projects: [ { path: mara/code, repository: { files: { README.md: "\"\"\"python\"\"\" ```js``` \\ end\n" } } } ]
            tokens: [ { kind: personal, user: mara, name: one, scopes: [read_api], secret: one } ]
            """);
        (await sim.GetAsync("/projects/mara%2Fcode/repository/files/README.md/raw?ref=main", "one")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await ExportAsync(sim, "gherkin");
        text.ShouldContain("      ```\n      edition:");
        text.ShouldContain("""\"\"\"python\"\"\" \`\`\`js\`\`\` \\ end\n""");
    }

    [Fact]
    public async Task An_export_leaves_no_trace()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        var (world, position) = (sim.Simulator.Worlds.Default.Current, sim.Simulator.Decisions.Position);
        await ExportAsync(sim, "gherkin");
        await ExportAsync(sim, "wiremock");
        sim.Simulator.Worlds.Default.Current.ShouldBeSameAs(world);
        sim.Simulator.Decisions.Position.ShouldBe(position);
        sim.Simulator.Worlds.All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_browser_gets_the_file_and_not_the_page()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        var answer = await sim.GetAsync($"{Decisions}?format=gherkin", null, ("Accept", "text/html"));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("default.feature");
    }

    private static async Task<string> ExportAsync(Sim sim, string format)
    {
        var answer = await sim.GetAsync($"{Decisions}?format={format}");
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }

    private static List<string> Requests(string feature) => [.. feature.Split('\n').Select(line => line.Trim())
        .Where(line => line.StartsWith("When ", StringComparison.Ordinal) && line.Contains(" is sent ", StringComparison.Ordinal))
        .Select(line => line["When ".Length..line.IndexOf(" is sent ", StringComparison.Ordinal)])];
}
