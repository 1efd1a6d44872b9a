using System.Net;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Incidents;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Faults;

public sealed class SwitchingFaults
{
    private const string Faults = "/_sim/worlds/default/faults";

    private const string World = """
        edition: gitlab.com/premium/18.11
        users: [ { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop }, { path: acme/till } ]
        tokens: [ { kind: personal, user: mara, name: good, scopes: [api], secret: glpat-good-good-good-good } ]
        """;

    private const string Good = "glpat-good-good-good-good";

    [Fact]
    public async Task A_fault_is_on_until_it_is_switched_off()
    {
        await using var sim = await Sim.StartAsync(World);
        (await sim.SendAsync("POST", Faults, json: """{"name":"maintenance"}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.GetAsync("/user", Good)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await OnAsync(sim)).ShouldBe("maintenance");
        (await sim.SendAsync("DELETE", Faults, json: """{"name":"maintenance"}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.GetAsync("/user", Good)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await OnAsync(sim)).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_faults_go_at_once_and_with_a_reset()
    {
        await using var sim = await Sim.StartAsync(World);
        sim.Simulator.SwitchOn("maintenance");
        sim.Simulator.SwitchOn("clock-skew");
        (await OnAsync(sim)).ShouldBe("maintenance clock-skew");
        await sim.SendAsync("DELETE", Faults);
        (await OnAsync(sim)).ShouldBeEmpty();
        sim.Simulator.SwitchOn("maintenance");
        await sim.SendAsync("POST", "/_sim/worlds/default/reset");
        (await OnAsync(sim)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"name\":\"maintenence\"}", HttpStatusCode.NotFound, "did you mean 'maintenance'?")]
    [InlineData("{}", HttpStatusCode.BadRequest, "does not name a fault")]
    [InlineData("[", HttpStatusCode.BadRequest, "does not name a fault")]
    public async Task What_is_no_fault_is_refused(string body, HttpStatusCode status, string words)
    {
        await using var sim = await Sim.StartAsync(World);
        using var answer = await sim.SendAsync("POST", Faults, json: body);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Fact]
    public async Task Flapping_goes_by_step()
    {
        await using var sim = await Sim.StartAsync(World);
        sim.Simulator.SwitchOn("flapping");
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((int)(await sim.GetAsync("/user", Good)).StatusCode);
        statuses.ShouldBe([502, 200, 502, 200]);
        sim.Simulator.SwitchOn("flapping");
        ((int)(await sim.GetAsync("/user", Good)).StatusCode).ShouldBe(502);
    }

    [Fact]
    public async Task Half_of_the_JSON_is_sent_with_a_length_that_fits()
    {
        await using var sim = await Sim.StartAsync(World, onPort: true);
        var whole = await (await sim.GetAsync("/version", Good)).Content.ReadAsStringAsync();
        sim.Simulator.SwitchOn("truncated-json");
        using var answer = await sim.GetAsync("/version", Good);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(whole[..(whole.Length / 2)]);
    }

    [Fact]
    public async Task The_token_is_revoked_before_the_second_page()
    {
        await using var sim = await Sim.StartAsync(World);
        sim.Simulator.SwitchOn("token-revoked-between-pages");
        (await sim.GetAsync("/projects?per_page=1&page=1", Good)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.GetAsync("/user", Good)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var second = await sim.GetAsync("/projects?per_page=1&page=2", Good);
        second.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        second.Headers.Contains("X-Sim-Why").ShouldBeTrue();
        (await sim.GetAsync("/user", Good)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Only_the_header_Date_is_ten_minutes_ahead()
    {
        await using var sim = await Sim.StartAsync(World);
        sim.Simulator.SwitchOn("clock-skew");
        (await sim.GetAsync("/user", Good)).Headers.Date.ShouldBe(Reading.Now.AddMinutes(10));
    }

    [Fact]
    public async Task A_simulator_starts_with_faults()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.Faults.Add("read-only"));
        using var client = gitLab.CreateClient();
        (await client.PostAsync("/api/v4/users", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync("/api/v4/user")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void Every_fault_and_incident_has_a_scenario()
    {
        var features = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "features", "simulator"), "*.feature")
            .Select(File.ReadAllText));
        FaultSwitch.Names.Where(name => !features.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
        NamedFaults.All.ShouldAllBe(fault => fault.Source.Length > 0 && fault.Sees.Length > 0);
        IncidentList.All.ShouldAllBe(incident => incident.Source.Length > 0 && incident.Steps.Length > 2);
    }

    private static async Task<string> OnAsync(Sim sim)
    {
        var faults = JsonNode.Parse(await sim.Client.GetStringAsync(Faults))!["faults"]!.AsArray();
        return string.Join(' ', faults.Where(fault => (bool)fault!["on"]!).Select(fault => (string?)fault!["name"]));
    }
}
