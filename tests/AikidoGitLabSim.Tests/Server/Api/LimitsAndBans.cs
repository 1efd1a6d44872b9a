using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class LimitsAndBans
{
    private const string Rest = """
        users: [ { username: mara }, { username: joe } ]
        groups: [ { path: acme, members: { mara: owner, joe: developer } } ]
        projects: [ { path: acme/shop }, { path: acme/tools } ]
        tokens:
          - { kind: personal, user: mara, scopes: [api], secret: mara }
          - { kind: personal, user: joe, scopes: [api], secret: joe }
        """;

    [Fact]
    public async Task A_route_turns_away_who_calls_too_often_and_nobody_else()
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/premium/18.11\nsettings: {{ endpointLimits: true }}\n{Rest}");
        for (var i = 0; i < 5; i++)
            (await sim.GetAsync("/projects/1/repository/archive", "mara")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await sim.GetAsync("/projects/1/repository/archive", "mara");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await refused.Content.ReadAsStringAsync()).ShouldBe(
            """{"message":{"error":"This archive has been requested too many times. Try again later."}}""");
        (await sim.GetAsync("/projects/1/repository/archive", "joe")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.GetAsync("/projects/2/repository/archive", "mara")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("18.11", 200, HttpStatusCode.TooManyRequests)]
    [InlineData("17.0", 200, HttpStatusCode.OK)]
    public async Task The_limit_of_group_lists_came_with_17_1(string version, int most, HttpStatusCode after)
    {
        await using var sim =
            await Sim.StartAsync($"edition: self-managed/premium/{version}\nsettings: {{ endpointLimits: true }}\n{Rest}");
        for (var i = 0; i < most; i++)
            (await sim.GetAsync("/groups", "mara")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.GetAsync("/groups?sort=sideways", "mara")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await sim.GetAsync("/groups", "mara")).StatusCode.ShouldBe(after);
    }

    [Fact]
    public async Task Nobody_is_turned_away_unless_the_world_says_so()
    {
        await using var sim = await Sim.StartAsync($"edition: gitlab.com/premium/18.11\n{Rest}");
        for (var i = 0; i < 8; i++)
            (await sim.GetAsync("/projects/1/repository/archive", "mara")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Failed_authentications_to_git_ban_an_address_for_a_time_and_the_api_goes_on()
    {
        var time = new FakeTimeProvider(Reading.Now);
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.World = Reading.Load($"edition: self-managed/premium/18.11\nsettings: {{ failedGitAuthentications: 3 }}\n{Rest}").World;
            options.Time = time;
        });
        using var client = simulator.CreateClient();
        for (var i = 0; i < 3; i++)
            (await GitAsync(client, "wrong")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await GitAsync(client, "mara")).ShouldBe((HttpStatusCode.Forbidden, "Too many failed authentication attempts from this IP"));
        (await GitAsync(client, null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync(new Uri("/api/v4/user?private_token=mara", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        time.Advance(TimeSpan.FromMinutes(60));
        (await GitAsync(client, "mara")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        await using var sim =
            await Sim.StartAsync($"edition: self-managed/premium/18.11\nsettings: {{ failedGitAuthentications: 2 }}\n{Rest}");
        foreach (var (secret, status) in new[]
        {
            ("wrong", HttpStatusCode.Unauthorized), ("mara", HttpStatusCode.OK), ("wrong", HttpStatusCode.Unauthorized),
            ("mara", HttpStatusCode.OK),
            ("wrong", HttpStatusCode.Unauthorized), ("wrong", HttpStatusCode.Unauthorized), ("mara", HttpStatusCode.Forbidden),
        })
        {
            (await GitAsync(sim.Client, secret)).Status.ShouldBe(status);
        }
    }

    [Fact]
    public async Task Outside_of_git_lab_com_nobody_is_banned_by_default()
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/premium/18.11\n{Rest}");
        for (var i = 0; i < 40; i++)
            (await GitAsync(sim.Client, "wrong")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task On_git_lab_com_three_hundred_failures_in_a_minute_are_too_many()
    {
        await using var sim = await Sim.StartAsync($"edition: gitlab.com/premium/18.11\n{Rest}");
        for (var i = 0; i < 300; i++)
            (await GitAsync(sim.Client, "wrong")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await GitAsync(sim.Client, "mara")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<(HttpStatusCode Status, string Body)> GitAsync(HttpClient client, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/acme/shop.git/info/refs?service=git-upload-pack");
        if (secret is not null)
            request.Headers.Authorization =
                new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"any:{secret}")));
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
