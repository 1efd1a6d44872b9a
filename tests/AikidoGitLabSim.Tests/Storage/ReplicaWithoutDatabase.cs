using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Storage.Postgres;
using AikidoGitLabSim.Support.Postgres;
using AikidoGitLabSim.Tests.Server.Git;
using AikidoGitLabSim.Tests.Support;
using Npgsql;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>A replica whose database is cut off, as a client sees it.</summary>
[NeedsPostgres]
public sealed class ReplicaWithoutDatabase
{
    private const string Token = "glpat-sim-too-many-scopes0";
    private const string Rotation = "rotate-token";
    private const string Self = "/api/v4/personal_access_tokens/self";

    [ContractFact]
    public async Task Reads_go_on_writes_are_503_and_readiness_is_off_until_it_is_back()
    {
        await using var relay = new Relay(PostgresCluster.Shared.Socket);
        using var log = Open(PostgresCluster.Shared.CreateDatabase(), relay);
        await using var simulator = await StartAsync(log);
        using var client = ClientOf(simulator);
        (await StatusAsync(client, HttpMethod.Get, Self)).ShouldBe(HttpStatusCode.OK);

        relay.Cut();
        await UntilAsync(async () => await StatusAsync(client, HttpMethod.Get, "/_sim/health/ready") == HttpStatusCode.ServiceUnavailable);
        using var written = await client.PostAsync(new Uri($"{Self}/rotate", UriKind.Relative), null);
        written.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        written.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await StatusAsync(client, HttpMethod.Get, Self)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, HttpMethod.Get, "/users/sign_in")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, HttpMethod.Get, "/_sim/health/live")).ShouldBe(HttpStatusCode.OK);

        relay.Mend();
        await UntilAsync(async () => await StatusAsync(client, HttpMethod.Get, "/_sim/health/ready") == HttpStatusCode.OK);
        (await StatusAsync(client, HttpMethod.Post, $"{Self}/rotate")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, HttpMethod.Get, Self)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [ContractFact]
    public async Task A_write_with_an_unknown_outcome_is_504_and_happens_at_most_once()
    {
        await using var relay = new Relay(PostgresCluster.Shared.Socket);
        var database = PostgresCluster.Shared.CreateDatabase();
        var time = new TimeAhead();
        using var log = Open(database, relay, time);
        await using var simulator = await StartAsync(log);
        using var client = ClientOf(simulator);
        (await StatusAsync(client, HttpMethod.Get, Self)).ShouldBe(HttpStatusCode.OK);
        relay.DeafenAt(Rotation);
        var writing = client.PostAsync(new Uri($"{Self}/rotate", UriKind.Relative), null);
        await UntilAsync(async () => writing.IsCompleted
            ? throw new InvalidOperationException($"the write was answered while it was sent: {(await writing).StatusCode}")
            : RotationsIn(database) == "1");
        relay.Cut();
        time.Advance(TimeSpan.FromMinutes(2));
        using var written = await writing;
        written.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        relay.Mend();
        await UntilAsync(async () => await StatusAsync(client, HttpMethod.Get, Self) == HttpStatusCode.Unauthorized);
        RotationsIn(database).ShouldBe("1");
    }

    [ContractFact]
    public async Task Reads_are_fast_while_the_database_hangs_and_a_hundred_clients_write()
    {
        await using var relay = new Relay(PostgresCluster.Shared.Socket);
        var time = new TimeAhead();
        using var log = Open(PostgresCluster.Shared.CreateDatabase(), relay, time);
        await using var simulator = await StartAsync(log);
        using var client = ClientOf(simulator);
        (await StatusAsync(client, HttpMethod.Get, Self)).ShouldBe(HttpStatusCode.OK);

        relay.Deafen();
        var writes = Enumerable.Range(0, 100).Select(n => StatusAsync(client, HttpMethod.Put, $"/_sim/worlds/w{n}")).ToList();
        for (var n = 0; n < 100 || !log.IsSlow; n++)
        {
            var since = Stopwatch.GetTimestamp();
            (await StatusAsync(client, HttpMethod.Get, Self)).ShouldBe(HttpStatusCode.OK);
            Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        }

        // The line is full.
        (await StatusAsync(client, HttpMethod.Put, "/_sim/worlds/late")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        writes.Count(write => !write.IsCompleted).ShouldBeGreaterThan(16);
        relay.Cut();
        time.Advance(TimeSpan.FromMinutes(2));
        (await Task.WhenAll(writes)).ShouldAllBe(status => status >= HttpStatusCode.InternalServerError);
        relay.Mend();
        await UntilAsync(async () => await StatusAsync(client, HttpMethod.Put, "/_sim/worlds/later") == HttpStatusCode.Created);
    }

    [ContractFact]
    public async Task A_use_of_a_token_is_not_waited_for_while_the_database_hangs()
    {
        await using var relay = new Relay(PostgresCluster.Shared.Socket);
        var time = new TimeAhead();
        using var log = Open(PostgresCluster.Shared.CreateDatabase(), relay, time);
        await using var simulator = await StartAsync(log);
        using var client = ClientOf(simulator);
        relay.Deafen();
        var write = StatusAsync(client, HttpMethod.Put, "/_sim/worlds/waits");
        await UntilAsync(() => Task.FromResult(log.IsSlow));
        var before = simulator.Worlds.Default.Current;
        (await StatusAsync(client, HttpMethod.Get, Self)).ShouldBe(HttpStatusCode.OK);
        simulator.Worlds.Default.Current.ShouldBeSameAs(before);
        write.IsCompleted.ShouldBeFalse();
        relay.Cut();
        time.Advance(TimeSpan.FromMinutes(2));
        (await write).ShouldBe(HttpStatusCode.GatewayTimeout);
    }

    [ContractFact]
    public async Task The_lag_grows_while_the_database_is_cut_off()
    {
        await using var relay = new Relay(PostgresCluster.Shared.Socket);
        var time = new TimeAhead();
        using var log = Open(PostgresCluster.Shared.CreateDatabase(), relay, time);
        await using var simulator = await StartAsync(log);
        await UntilAsync(() => Task.FromResult(log.Lag < TimeSpan.FromMinutes(1)));
        relay.Cut();
        await UntilAsync(() => Task.FromResult(log.Trouble is not null));
        time.Advance(TimeSpan.FromMinutes(10));
        log.Lag.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromMinutes(9));
        relay.Mend();
        await UntilAsync(() => Task.FromResult(log.Lag < TimeSpan.FromMinutes(1)));
    }

    [ContractFact]
    public async Task A_commit_that_one_replica_took_clones_from_another()
    {
        var database = PostgresCluster.Shared.CreateDatabase();
        using var git = new GitClient();
        using var first = PostgresWorldLog.Open(database, FastEntropy.Source);
        using var second = PostgresWorldLog.Open(database, FastEntropy.Source);
        await using var one = await StartAsync(first);
        await using var two = await StartAsync(second);
        await git.RunAsync("clone", UrlOf(one), "mine");
        await git.RunAsync("-C", "mine", "-c", "user.name=m", "-c", "user.email=m@example.com", "commit", "--allow-empty", "-m", "pushed");
        await git.RunAsync("-C", "mine", "push", "origin", "HEAD:refs/heads/feature");
        await UntilAsync(() => Task.FromResult(two.Worlds.Default.Seq == one.Worlds.Default.Seq));
        await git.RunAsync("clone", "--branch", "feature", UrlOf(two), "theirs");
        (await git.RunAsync("-C", "theirs", "log", "-1", "--format=%s")).ShouldBe("pushed\n");
    }

    [ContractFact]
    public async Task What_the_database_has_of_a_new_token_is_a_digest()
    {
        var database = PostgresCluster.Shared.CreateDatabase();
        using var log = PostgresWorldLog.Open(database, FastEntropy.Source);
        await using var simulator = await StartAsync(log);
        using var client = ClientOf(simulator);
        using var answer = await client.PostAsync(new Uri($"{Self}/rotate", UriKind.Relative), null);
        var secret = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["token"]!.ToString();
        var all = PostgresCluster.Shared.Query(NameOf(database),
            "SELECT encode(body, 'escape') FROM gitlab_sim.event UNION ALL SELECT encode(body, 'escape') FROM gitlab_sim.value");
        all.ShouldContain(Rotation);
        all.ShouldNotContain(secret);
    }

    private static PostgresWorldLog Open(string database, Relay relay, TimeProvider? time = null) => PostgresWorldLog.Open(
        PostgresCluster.Shared.ConnectionTo(NameOf(database), relay.Port), FastEntropy.Source, time);

    private static string NameOf(string database) => new NpgsqlConnectionStringBuilder(database).Database!;

    private static string RotationsIn(string database) => PostgresCluster.Shared.Query(
        NameOf(database), $"SELECT count(*) FROM gitlab_sim.event WHERE encode(body, 'escape') LIKE '%{Rotation}%'");

    private static Task<GitLabSimulator> StartAsync(PostgresWorldLog log) => GitLabSimulator.StartAsync(options =>
    {
        options.World = WorldFormTests.Company;
        options.Log = log;
        options.UseFreePort();
    });

    private static HttpClient ClientOf(GitLabSimulator simulator)
    {
        var client = simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", Token);
        return client;
    }

    private static string UrlOf(GitLabSimulator simulator) => $"http://x:{Token}@{simulator.GitLabUrl.Authority}/acme/shop.git";

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(60));
            await Task.Delay(20);
        }
    }
}
