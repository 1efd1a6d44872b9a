using System.Net;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Control;

public sealed class ControlApi
{
    private const string Company = """
        edition: gitlab.com/premium/18.11
        users: [ { username: mara } ]
        groups: [ { path: acme } ]
        projects: [ { path: acme/shop } ]
        tokens: [ { kind: personal, user: mara, name: scanner, scopes: [read_api], secret: glpat-sim-0000000000000001 } ]
        """;

    [Fact]
    public async Task Put_makes_a_world_and_answers_with_its_tokens()
    {
        await using var host = await ControlHost.StartAsync();
        var (status, body) = await host.SendAsync("PUT", "/worlds/t42", Company);
        status.ShouldBe(HttpStatusCode.Created);
        body.GetRawText()
            .ShouldBe("""{"name":"t42","gitLabUrl":"http://127.0.0.1:8929/~t42","aikidoUrl":"http://127.0.0.1:8930"""
                + """/~t42","users":[{"id":1,"username":"mara"}]"""
                + ""","groups":[{"id":1,"path":"acme"}],"projects":[{"id":1,"path":"acme/shop"}]"""
                + ""","tokens":[{"id":1,"name":"scanner","kind":"personal","secret":"glpat-sim-0000000000000001"}]}""");
        (await host.SendAsync("PUT", "/worlds/t42", Company)).Status.ShouldBe(HttpStatusCode.OK);
        host.Store.TryGet("t42", out var slot).ShouldBeTrue();
        slot.Current.Tokens.Find(TokenDigest.Of("glpat-sim-0000000000000001")).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_default_world_is_at_the_base_and_can_be_replaced_not_deleted()
    {
        await using var host = await ControlHost.StartAsync();
        var (status, body) = await host.SendAsync("PUT", "/worlds/default", Company);
        status.ShouldBe(HttpStatusCode.OK);
        Text(body, "gitLabUrl").ShouldBe("http://127.0.0.1:8929");
        var refused = await host.SendAsync("DELETE", "/worlds/default");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        Text(refused.Body, "cure").ShouldContain("reset");
    }

    [Fact]
    public async Task A_malformed_file_changes_nothing_and_tells_every_problem()
    {
        await using var host = await ControlHost.StartAsync();
        var (status, body) = await host.SendAsync("PUT", "/worlds/bad", "{ \"usres\": [],\n \"frozen\": 1 }");
        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("line").GetInt32(), Text(problem, "path")))
            .ShouldBe([(1, "usres"), (2, "frozen")]);
        host.Store.TryGet("bad", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("PUT", "/worlds/a%20b", "", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/worlds/gone", null, HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/worlds/gone", null, HttpStatusCode.NotFound)]
    [InlineData("PATCH", "/worlds/gone", "{}", HttpStatusCode.NotFound)]
    [InlineData("POST", "/worlds/gone/reset", null, HttpStatusCode.NotFound)]
    [InlineData("POST", "/worlds/gone/fork", "{}", HttpStatusCode.NotFound)]
    [InlineData("POST", "/worlds/default/fork", "{}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/worlds/default/fork", "{\"as\":", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/worlds/default/fork", "{\"as\":\"a b\"}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/worlds/default/fork", "{\"as\":\"default\"}", HttpStatusCode.Conflict)]
    [InlineData("GET", "/nothing", null, HttpStatusCode.NotFound)]
    public async Task What_cannot_be_done_is_told_with_a_cure(string method, string path, string? body, HttpStatusCode expected)
    {
        await using var host = await ControlHost.StartAsync();
        var answer = await host.SendAsync(method, path, body);
        answer.Status.ShouldBe(expected);
        Text(answer.Body, "message").ShouldNotBeEmpty();
        Text(answer.Body, "cure").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_unknown_world_names_those_that_exist()
    {
        await using var host = await ControlHost.StartAsync();
        (await host.SendAsync("GET", "/worlds/gone")).Body.GetProperty("worlds").EnumerateArray().Single().GetString().ShouldBe("default");
    }

    [Fact]
    public async Task A_fork_goes_its_own_way_and_a_reset_goes_back()
    {
        await using var host = await ControlHost.StartAsync();
        await host.SendAsync("PUT", "/worlds/one", Company);
        var (status, body) = await host.SendAsync("POST", "/worlds/one/fork", "{\"as\":\"two\"}");
        (status, Text(body, "gitLabUrl")).ShouldBe((HttpStatusCode.Created, "http://127.0.0.1:8929/~two"));
        await host.SendAsync("PATCH", "/worlds/two", "{\"edition\":\"self-managed/free/16.0\"}");
        (await Edition(host, "one"), await Edition(host, "two")).ShouldBe(("gitlab.com/premium/18.11", "self-managed/free/16.0"));
        (await host.SendAsync("POST", "/worlds/two/reset")).Status.ShouldBe(HttpStatusCode.OK);
        (await Edition(host, "two")).ShouldBe("gitlab.com/premium/18.11");
        (await host.SendAsync("DELETE", "/worlds/two")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("{\"clock\":{\"now\":\"2030-01-01T00:00:00Z\"}}", "2030-01-01T00:00:00Z", false)]
    [InlineData("{\"clock\":{\"advance\":\"P30D\"}}", "2026-12-22T09:00:00Z", false)]
    [InlineData("{\"clock\":{\"advance\":\"PT1H\"}}", "2026-11-22T10:00:00Z", false)]
    [InlineData("{\"clock\":{\"advance\":\"-P1Y1M1DT1M1S\"}}", "2025-10-21T08:58:59Z", false)]
    [InlineData("{\"clock\":{\"advance\":\"P2W\",\"frozen\":true}}", "2026-12-06T09:00:00Z", true)]
    [InlineData("clock: { frozen: true }", "2026-11-22T09:00:00Z", true)]
    public async Task The_clock_moves_and_stops(string body, string now, bool frozen)
    {
        await using var host = await ControlHost.StartAsync();
        var clock = (await host.SendAsync("PATCH", "/worlds/default", body)).Body.GetProperty("clock");
        (Text(clock, "now"), clock.GetProperty("frozen").GetBoolean()).ShouldBe((now, frozen));
        host.Time.Advance(TimeSpan.FromHours(1));
        (host.Store.Default.Current.Clock.Now(host.Time.GetUtcNow()) - DateTimeOffset.Parse(now, null)).ShouldBe(frozen
            ? TimeSpan.Zero
            : TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("", "")]
    [InlineData("{\"clock\":{}}", "clock")]
    [InlineData("{\"clock\":{\"now\":\"2030-01-01\",\"advance\":\"P1D\"}}", "clock.advance")]
    [InlineData("{\"clock\":{\"advance\":\"30 days\"}}", "clock.advance")]
    [InlineData("{\"clock\":{\"advance\":\"PT\"}}", "clock.advance")]
    [InlineData("{\"clock\":{\"advance\":\"P999999Y\"}}", "clock.advance")]
    [InlineData("{\"clock\":{\"advance\":\"P999999D\"}}", "clock.advance")]
    [InlineData("{\"edition\":\"self-managed/free/16.0\",\"settings\":{\"tokenPrefix\":7,\"nope\":1}}", "settings.nope")]
    [InlineData("{\"edition\":", "")]
    public async Task A_patch_with_a_problem_changes_nothing(string body, string path)
    {
        await using var host = await ControlHost.StartAsync();
        var before = host.Store.Default.Current;
        var answer = await host.SendAsync("PATCH", "/worlds/default", body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        Text(answer.Body.GetProperty("problems")[0], "path").ShouldBe(path);
        host.Store.Default.Current.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task Settings_that_are_not_named_stay()
    {
        await using var host = await ControlHost.StartAsync();
        await host.SendAsync("PATCH", "/worlds/default", "{\"settings\":{\"tokenPrefix\":\"acme-\"}}");
        var settings = (await host.SendAsync("PATCH", "/worlds/default", "{\"settings\":{\"requireTokenExpiry\":false}}")).Body.GetProperty(
            "settings");
        (Text(settings, "tokenPrefix"), settings.GetProperty("requireTokenExpiry").GetBoolean()).ShouldBe(("acme-", false));
    }

    [Fact]
    public async Task An_export_can_be_put_back_and_shows_no_secret()
    {
        await using var host = await ControlHost.StartAsync();
        await host.SendAsync("PUT", "/worlds/one", Company);
        var yaml = await host.Client.GetStringAsync(new Uri("/_sim/worlds/one", UriKind.Relative));
        yaml.ShouldNotContain("glpat-sim");
        Reading.Load(yaml).Tokens.Single().Name.ShouldBe("scanner");
        (await host.SendAsync("GET", "/worlds/one", null, ("Accept", "application/json"))).Body.GetProperty("users").GetArrayLength()
            .ShouldBe(1);
    }

    [Fact]
    public async Task About_tells_editions_and_limits()
    {
        await using var host = await ControlHost.StartAsync();
        var (status, body) = await host.SendAsync("GET", "/about");
        status.ShouldBe(HttpStatusCode.OK);
        Text(body.GetProperty("editions"), "oldest").ShouldBe("15.11");
        body.GetProperty("limits").GetProperty("controlBodyBytes").GetInt32().ShouldBe(67_108_864);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using var host = await ControlHost.StartAsync();
        using var body = new ByteArrayContent(new byte[67_108_865]);
        (await host.Client.PutAsync(new Uri("/_sim/worlds/big", UriKind.Relative), body)).StatusCode.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task<string?> Edition(ControlHost host, string name) => Text(
        (await host.SendAsync("GET", "/worlds")).Body.EnumerateArray().Single(world => Text(world, "name") == name), "edition");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
