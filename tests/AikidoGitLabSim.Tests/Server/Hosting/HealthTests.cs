using System.Net;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Server.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_simulator_that_serves_is_live_and_ready()
    {
        await using var sim = await Sim.StartAsync("users: []");
        (await ReadAsync(sim.Client, "live")).ShouldBe((HttpStatusCode.OK, """{"live":true,"problems":[]}"""));
        (await ReadAsync(sim.Client, "ready")).ShouldBe((HttpStatusCode.OK, """{"ready":true,"problems":[]}"""));
        using var head = await sim.SendAsync("HEAD", "/_sim/health/ready");
        (head.StatusCode, head.Content.Headers.ContentLength ?? 0).ShouldBe((HttpStatusCode.OK, 0));
        using var post = await sim.SendAsync("POST", "/_sim/health/ready");
        post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_log_that_is_away_is_named()
    {
        await using var simulator = await StartAsync(new TroubledLog("the disk of w.db is full"), null);
        using var client = simulator.CreateClient();
        (await ReadAsync(client, "live")).Status.ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(client, "ready")).ShouldBe(
            (HttpStatusCode.ServiceUnavailable, """{"ready":false,"problems":["the disk of w.db is full"]}"""));
    }

    [Fact]
    public async Task Without_the_control_token_a_probe_learns_only_whether()
    {
        await using var simulator = await StartAsync(new TroubledLog("the disk of w.db is full"), "secret");
        using var client = simulator.CreateClient();
        (await ReadAsync(client, "ready")).ShouldBe(
            (HttpStatusCode.ServiceUnavailable, """{"ready":false,"problems":["send the control token to see what is wrong"]}"""));
        client.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        (await ReadAsync(client, "ready")).Body.ShouldContain("the disk of w.db is full");
    }

    [Fact]
    public async Task A_simulator_that_stops_is_not_ready_while_a_request_goes_on()
    {
        var (inside, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.Port = 0;
            options.Around = async (http, next) =>
            {
                if (http.Request.Query.ContainsKey("slow"))
                {
                    inside.SetResult();
                    await go.Task;
                    http.Request.Path = "/_sim/health/ready";
                }

                await next(http);
            };
        });
        using var client = simulator.CreateClient();
        var slow = client.GetAsync(new Uri("/?slow=1", UriKind.Relative));
        await inside.Task;
        var stopping = simulator.DisposeAsync().AsTask();
        await Task.Delay(100);
        go.SetResult();
        using var answer = await slow;
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("the simulator is stopping");
        await stopping;
    }

    private static Task<GitLabSimulator> StartAsync(IWorldLog log, string? token) => GitLabSimulator.StartAsync(options =>
    {
        options.Log = log;
        options.ControlToken = token;
    });

    private static async Task<(HttpStatusCode Status, string Body)> ReadAsync(HttpClient client, string probe)
    {
        using var answer = await client.GetAsync(new Uri($"/_sim/health/{probe}", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
