using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.WireMockNet;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.Tests.Server.Certificates;

public sealed class ServingHttps
{
    private const string Metadata = "/api/v4/metadata";

    [Fact]
    public async Task A_client_of_the_simulator_trusts_it_and_others_do_not()
    {
        await using var sim = await SecureSim.StartAsync();
        using var client = sim.Simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", SecureSim.Token);

        (await client.GetAsync("api/v4/user")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var stranger = new HttpClient();
        await Should.ThrowAsync<HttpRequestException>(() => stranger.GetAsync(new Uri($"{sim.Url}/api/v4/user")));
    }

    [Fact]
    public async Task Addresses_in_answers_begin_with_https()
    {
        await using var sim = await SecureSim.StartAsync();
        using var client = sim.Simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", SecureSim.Token);

        using var projects = await client.GetAsync("api/v4/projects?per_page=1");
        projects.Headers.GetValues("Link").Single().ShouldStartWith($"<{sim.Url}/api/v4/projects");
        var project = JsonNode.Parse(await projects.Content.ReadAsStringAsync())![0]!;
        ((string?)project["web_url"]).ShouldBe($"{sim.Url}/acme/shop");
        ((string?)project["http_url_to_repo"]).ShouldBe($"{sim.Url}/acme/shop.git");
        var kas = JsonNode.Parse(await client.GetStringAsync(Metadata))!["kas"]!;
        ((string?)kas["externalUrl"])!.ShouldStartWith("wss://");
        ((string?)kas["externalK8sProxyUrl"])!.ShouldStartWith("https://");
        using var anonymous = sim.Simulator.CreateClient();
        using var refused = await anonymous.GetAsync("api/v4/user");
        refused.Headers.GetValues("X-Sim-Why").Single().ShouldStartWith(sim.Url);
    }

    [Fact]
    public async Task Every_cookie_is_marked_secure_and_browsers_are_not_bound_to_HTTPS()
    {
        await using var sim = await SecureSim.StartAsync();
        using var client = sim.Simulator.CreateClient();
        foreach (var page in new[] { "users/sign_in", "_sim/worlds/default/faults" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Accept.ParseAdd("text/html");
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
            answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_validator_passes_with_the_file_and_names_the_cure_without()
    {
        await using var sim = await SecureSim.StartAsync();

        (await sim.ValidateAsync()).ExitCode.ShouldBe(0);

        var report = await sim.ValidateAsync(trusts: false);
        report.ShouldEnd("tls", CheckStatus.Fail, "E_TLS_CA");
        report.Check("tls").Fix!.ShouldContain("--ca-file");
    }

    [Fact]
    public async Task Aikidos_page_reads_over_HTTPS_with_the_same_authority()
    {
        await using var sim = await SecureSim.StartAsync();
        using var client = new HttpClient(sim.Simulator.CreateHandler()) { BaseAddress = sim.Simulator.AikidoUrl };
        sim.Simulator.AikidoUrl.Scheme.ShouldBe("https");

        using var answer = await client.PostAsync("api/public/v1/access-tokens/code-scanning",
            new StringContent($$"""{"access_token":"{{SecureSim.Token}}"}""", null, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task WireMock_Net_answers_over_HTTPS_too()
    {
        await using var sim = await SecureSim.StartAsync(configure: options => options.UseWireMock());
        sim.Simulator.WireMock.Given(Request.Create().WithPath("/api/v4/user")).RespondWith(Response.Create().WithStatusCode(503));
        using var client = sim.Simulator.CreateClient();

        (await client.GetAsync("api/v4/user")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("api/v4/version")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_authority_can_vouch_for_no_other_name()
    {
        await using var sim = await SecureSim.StartAsync(new HttpsOptions { Names = ["gitlab.test", "10.1.2.3"] });
        using var shown = await sim.ShownAsync();

        shown.MatchesHostname("gitlab.test").ShouldBeTrue();
        shown.MatchesHostname("10.1.2.3").ShouldBeTrue();
        shown.MatchesHostname("localhost").ShouldBeTrue();
        shown.MatchesHostname("gitlab.com").ShouldBeFalse();
        using var ca = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(sim.CaFile));
        ca.HasPrivateKey.ShouldBeFalse();
        ca.Extensions.Single(extension => extension.Oid!.Value == "2.5.29.30").Critical.ShouldBeTrue();
    }

    [Fact]
    public async Task The_file_of_an_authority_that_is_not_kept_goes_with_it()
    {
        var sim = await SecureSim.StartAsync();
        var file = sim.CaFile;
        File.Exists(file).ShouldBeTrue();
        (await File.ReadAllTextAsync(file)).ShouldNotContain("PRIVATE");
        await sim.DisposeAsync();
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_broken_answer_breaks_inside_of_the_encryption()
    {
        await using var sim = await SecureSim.StartAsync();
        using var client = sim.Simulator.CreateClient();
        sim.Simulator.SwitchOn("chunk-garbage");
        using var answer = await client.GetAsync("api/v4/user", HttpCompletionOption.ResponseHeadersRead);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<HttpRequestException>(() => answer.Content.ReadAsStringAsync());
        sim.Simulator.SwitchOff();
        sim.Simulator.SwitchOn("down");
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync("api/v4/user"));
    }
}
