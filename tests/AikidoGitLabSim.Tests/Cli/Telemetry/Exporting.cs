using System.Net;
using System.Text;

namespace AikidoGitLabSim.Tests.Cli.Telemetry;

public sealed class Exporting : IDisposable
{
    private const string Token = "glpat-in-use-elsewhere";
    private const string Soon = "OTEL_BSP_SCHEDULE_DELAY=100 OTEL_BLRP_SCHEDULE_DELAY=100 OTEL_METRIC_EXPORT_INTERVAL=200";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-sim-test-");

    [Fact]
    public async Task A_collector_gets_the_rule_of_a_refused_request_and_no_token()
    {
        using var collector = new Collector();
        using var served = await ServeProcess.StartAsync(_folder.FullName, $"--otlp {collector.Url}",
            $"{Soon} OTEL_RESOURCE_ATTRIBUTES=deployment.environment.name=ci");
        await RefuseAsync(served);
        await collector.UntilAsync("traces", "GET /api/v4/version");
        await collector.UntilAsync("traces", "gitlab_sim.rule");
        await collector.UntilAsync("metrics", "gitlab_sim.requests");
        await collector.UntilAsync("metrics", "http.server.request.duration");
        await collector.UntilAsync("logs", "gitlab_sim.request.refused");
        await served.SignalAsync("TERM");
        (await served.EndAsync()).Error.ShouldBeEmpty();

        var traces = collector.TextOf("traces");
        var all = traces + collector.TextOf("metrics") + collector.TextOf("logs");
        traces.ShouldContain("scope.sufficient");
        traces.ShouldContain("private_token=");
        traces.ShouldContain("gitlab-sim");
        traces.ShouldContain("deployment.environment.name");
        all.ShouldNotContain(Token);
        all.ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{Token}")));
    }

    [Fact]
    public async Task The_variables_of_OpenTelemetry_do_without_the_option()
    {
        using var collector = new Collector();
        using var served = await ServeProcess.StartAsync(_folder.FullName, "",
            $"{Soon} OTEL_EXPORTER_OTLP_ENDPOINT={collector.Url} OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf OTEL_SERVICE_NAME=gitlab-of-ci");
        await collector.UntilAsync("traces", "gitlab-of-ci");
        await served.SignalAsync("TERM");
        (await served.EndAsync()).Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_collector_that_is_away_is_one_warning_and_requests_go_on()
    {
        using var served = await ServeProcess.StartAsync(_folder.FullName, "--otlp http://127.0.0.1:1", Soon);
        await RefuseAsync(served);
        await Task.Delay(500);
        await RefuseAsync(served);
        await served.SignalAsync("TERM");
        var (exitCode, _, error) = await served.EndAsync();
        exitCode.ShouldBe(0);
        error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("telemetry is not accepted at http://127.0.0.1:1/");
    }

    [Theory]
    [InlineData("collector", "--otlp is not a URL")]
    [InlineData("ftp://127.0.0.1", "--otlp is not a URL")]
    [InlineData("http://me:glpat-in-use-elsewhere@127.0.0.1:4318", "--otlp has a user name or a query")]
    [InlineData("http://127.0.0.1:4318/?key=glpat-in-use-elsewhere", "--otlp has a user name or a query")]
    [InlineData(" ", "--otlp is not a URL")]
    public async Task A_wrong_url_is_refused_in_one_line_without_its_secret(string url, string what)
    {
        var run = await Run.Of(["serve", "--port", "0", "--aikido-port", "0", "--otlp", url]);
        run.ShouldFail(2, what);
        run.Error.ShouldNotContain(Token);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task RefuseAsync(ServeProcess served)
    {
        using var client = new HttpClient { BaseAddress = served.Url };
        using var answer = await client.GetAsync(new Uri($"/api/v4/version?private_token={Token}", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v4/projects?private_token={Token}&name=made");
        using var refused = await client.SendAsync(request);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
