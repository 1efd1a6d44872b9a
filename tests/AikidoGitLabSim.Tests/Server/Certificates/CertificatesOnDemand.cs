using System.Net;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Server.Certificates;

public sealed class CertificatesOnDemand
{
    private const string Faults = "_sim/worlds/default/faults";

    [Theory]
    [InlineData("certificate-expired", "E_TLS_EXPIRED", "expired or not yet valid")]
    [InlineData("certificate-wrong-name", "E_TLS_NAME", "elsewhere.localhost")]
    [InlineData("certificate-unknown-authority", "E_TLS_CA", "does not trust the authority")]
    [InlineData("certificate-incomplete-chain", "E_TLS_CA", "certificate chain is incomplete")]
    [InlineData("client-certificate", "E_TLS_CLIENT", "requires a client certificate")]
    public async Task The_validator_names_what_is_wrong(string fault, string code, string words)
    {
        await using var sim = await SecureSim.StartAsync();
        sim.Simulator.SwitchOn(fault);

        var report = await sim.ValidateAsync();

        report.ShouldEnd("reach", CheckStatus.Pass);
        report.ShouldEnd("tls", CheckStatus.Fail, code);
        report.Check("tls").Message.ShouldContain(words);
        report.Check("token").Because.ShouldBe("tls");
        report.ExitCode.ShouldBe(4);
        sim.Simulator.SwitchOff(fault);
        (await sim.ValidateAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_connection_that_is_open_goes_on()
    {
        await using var sim = await SecureSim.StartAsync();
        using var client = sim.Simulator.CreateClient();
        (await client.GetAsync("api/v4/version")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        sim.Simulator.SwitchOn("certificate-expired");

        (await client.GetAsync("api/v4/version")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var next = sim.Simulator.CreateClient();
        await Should.ThrowAsync<HttpRequestException>(() => next.GetAsync("api/v4/version"));
    }

    [Fact]
    public async Task The_same_fault_shows_the_same_certificate()
    {
        await using var sim = await SecureSim.StartAsync();
        using var good = await sim.ShownAsync();
        sim.Simulator.SwitchOn("certificate-expired");
        using var expired = await sim.ShownAsync();
        using var again = await sim.ShownAsync();
        await sim.ResetAsync();
        using var after = await sim.ShownAsync();

        again.Thumbprint.ShouldBe(expired.Thumbprint);
        expired.Thumbprint.ShouldNotBe(good.Thumbprint);
        expired.NotAfter.ToUniversalTime().ShouldBeInRange(DateTime.UtcNow.AddDays(-1.1), DateTime.UtcNow.AddDays(-0.9));
        after.Thumbprint.ShouldBe(good.Thumbprint);
    }

    [Fact]
    public async Task Aikidos_own_certificate_stays_right()
    {
        await using var sim = await SecureSim.StartAsync(configure: options => options.Faults.Add("certificate-expired"));
        using var client = new HttpClient(sim.Simulator.CreateHandler()) { BaseAddress = sim.Simulator.AikidoUrl };

        (await client.GetAsync("/")).StatusCode.ShouldNotBe(HttpStatusCode.NotFound);
        using var answer = await client.PostAsync("api/public/v1/access-tokens/code-scanning",
            new StringContent($$"""{"access_token":"{{SecureSim.Token}}"}""", null, "application/json"));
        answer.IsSuccessStatusCode.ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("certificate");
    }

    [Fact]
    public async Task Without_HTTPS_it_is_said_that_there_is_none()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();

        using var answer = await client.PostAsync(Faults, new StringContent("""{"name":"certificate-expired"}"""));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString();
        error.ShouldContain("certificate-expired needs HTTPS, which is off");
        error.ShouldContain("--https");
        Should.Throw<InvalidOperationException>(() => gitLab.SwitchOn("certificate-expired")).Message.ShouldContain("UseHttps");
        await Should.ThrowAsync<InvalidOperationException>(
            () => GitLabSimulator.StartAsync(options => options.Faults.Add("certificate-wrong-name")));
    }

    [Fact]
    public async Task A_fault_that_all_worlds_share_is_switched_in_the_default_one()
    {
        await using var sim = await SecureSim.StartAsync();
        using var client = sim.Simulator.CreateClient();
        await client.PutAsync("_sim/worlds/other", new StringContent("{}"));

        using var answer = await client.PostAsync("_sim/worlds/other/faults", new StringContent("""{"name":"certificate-expired"}"""));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("switch it on in the world default");
        using var page = new HttpRequestMessage(HttpMethod.Get, "_sim/worlds/other/faults");
        page.Headers.Accept.ParseAdd("text/html");
        using var shown = await client.SendAsync(page);
        (await shown.Content.ReadAsStringAsync()).ShouldContain("switch it on in the world default");
    }
}
