using System.Net;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Server.Control;

public sealed class WhoMayControl
{
    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("::1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [InlineData("10.0.0.7", HttpStatusCode.Forbidden)]
    public async Task This_machine_only_without_a_control_token(string? from, HttpStatusCode expected)
    {
        await using var host = await ControlHost.StartAsync(from: from is null ? null : IPAddress.Parse(from));
        (await host.SendAsync("GET", "/worlds")).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Bearer s3cret", HttpStatusCode.OK)]
    [InlineData("bearer s3cret", HttpStatusCode.OK)]
    [InlineData("Bearer other", HttpStatusCode.Unauthorized)]
    [InlineData("s3cret", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Whoever_holds_the_control_token(string? authorization, HttpStatusCode expected)
    {
        await using var host = await ControlHost.StartAsync("s3cret", IPAddress.Parse("10.0.0.7"));
        (await host.SendAsync("GET", "/worlds", null,
            authorization is null ? [] : [("Authorization", authorization)])).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task This_machine_too_needs_the_token_once_there_is_one()
    {
        await using var host = await ControlHost.StartAsync("s3cret", IPAddress.Loopback);
        (await host.SendAsync("GET", "/about")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData("http://localhost:99", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task No_page_of_another_site(string origin, HttpStatusCode expected)
    {
        await using var host = await ControlHost.StartAsync();
        (await host.SendAsync("GET", "/worlds", null, ("Origin", origin))).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("same-origin", null, HttpStatusCode.OK)]
    [InlineData("none", null, HttpStatusCode.OK)]
    [InlineData("same-site", "navigate", HttpStatusCode.OK)]
    [InlineData("same-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", HttpStatusCode.Forbidden)]
    public async Task No_page_of_another_site_that_sends_no_origin(string site, string? mode, HttpStatusCode expected)
    {
        await using var host = await ControlHost.StartAsync();
        (await host.SendAsync("GET", "/worlds", null, ("Sec-Fetch-Site", site),
            ("Sec-Fetch-Mode", mode ?? "cors"))).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("/_sim/about")]
    [InlineData("/_sim/nothing")]
    [InlineData("/__admin/mappings")]
    [InlineData("/~default/__admin/requests")]
    public async Task No_browser_guesses_the_type_of_an_answer(string path)
    {
        await using var simulator = await GitLabSimulator.StartAsync();
        using var client = simulator.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Of_many_forks_under_one_name_one_is_made()
    {
        await using var host = await ControlHost.StartAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 32)
            .Select(_ => Task.Run(() => host.SendAsync("POST", "/worlds/default/fork", """{"as":"t42"}"""))));
        made.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        made.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(31);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("aikido.localhost:8930", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:8929", HttpStatusCode.OK)]
    [InlineData("[::1]:8929", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.7", HttpStatusCode.Forbidden)]
    public async Task No_name_that_was_pointed_here(string name, HttpStatusCode expected)
    {
        await using var host = await ControlHost.StartAsync();
        (await host.SendAsync("GET", "/worlds", null, ("Host", name))).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Any_name_with_the_control_token()
    {
        await using var host = await ControlHost.StartAsync("s3cret");
        (await host.SendAsync("GET", "/worlds", null, ("Host", "sim.example"), ("Authorization", "Bearer s3cret"))).Status.ShouldBe(
            HttpStatusCode.OK);
    }
}
