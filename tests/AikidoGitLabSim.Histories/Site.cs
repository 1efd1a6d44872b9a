using System.Text;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Storage.Postgres;
using AikidoGitLabSim.Support.Postgres;

namespace AikidoGitLabSim.Histories;

/// <summary>Three replicas, their database, nginx in front of them, and worlds that clients can ask for.</summary>
internal sealed class Site : IAsyncDisposable
{
    private const int Count = 3;

    private readonly Nginx _nginx;
    private readonly string _database;
    private readonly Lock _crashing = new();
    private bool _isOver;

    private Site(PostgresCluster cluster, string database, IReadOnlyList<Replica> replicas, Nginx nginx, int port, int worlds)
    {
        (Cluster, _database, Replicas, _nginx) = (cluster, database, replicas, nginx);
        Front = ClientOf(port);
        Worlds = [.. Enumerable.Range(0, worlds).Select(n => new WorldUnderTest(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"w{n}")))];
    }

    /// <summary>The database server.</summary>
    private PostgresCluster Cluster { get; }

    /// <summary>The replicas.</summary>
    public IReadOnlyList<Replica> Replicas { get; }

    /// <summary>The way through nginx.</summary>
    public HttpClient Front { get; }

    /// <summary>The worlds.</summary>
    public IReadOnlyList<WorldUnderTest> Worlds { get; }

    /// <summary>Starts everything.</summary>
    /// <param name="worlds">How many worlds.</param>
    /// <param name="fault">A fault that is planted in the last replica; null: none.</param>
    public static async Task<Site> StartAsync(int worlds, string? fault)
    {
        var cluster = PostgresCluster.Start();
        cluster.CreateDatabase();
        const string database = "sim1";
        var ports = Ports.Free(Count + 1);
        List<Replica> replicas =
            [.. ports.Take(Count).Select((port, n) => new Replica(cluster, database, port, n == Count - 1 ? fault : null))];
        var site = new Site(cluster, database, replicas, Nginx.Start(ports[^1], ports.Take(Count)), ports[^1], worlds);
        try
        {
            await Task.WhenAll(replicas.Select(replica => replica.StartAsync()));
            await site.MakeWorldsAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>A way to one replica.</summary>
    public static HttpClient ClientOf(int port) => new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = new Uri(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>Waits until each replica says that it is ready.</summary>
    public async Task ReadyAsync()
    {
        foreach (var replica in Replicas.Where(replica => replica.IsWhole))
        {
            using var client = ClientOf(replica.Port);
            for (var attempts = 0; ; attempts++)
            {
                using var ready = await client.GetAsync(new Uri("/_sim/health/ready", UriKind.Relative));
                if (ready.IsSuccessStatusCode)
                    break;
                if (attempts == 100)
                    throw new InvalidOperationException($"a replica stays unready: {await ready.Content.ReadAsStringAsync()}");
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    /// <summary>What is wrong with the log as a reader sees it.</summary>
    public IReadOnlyList<string> CheckLog()
    {
        using var log = PostgresWorldLog.Open(Cluster.ConnectionTo(_database), FastEntropy.Source);
        return log.Check();
    }

    /// <summary>How many entries the log has.</summary>
    public string Entries() => Cluster.Query(_database, "SELECT sum(seq) FROM gitlab_sim.world");

    /// <summary>The replicas' exports of a world that are not the same.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(WorldUnderTest world)
    {
        var exports = new List<string>();
        foreach (var replica in Replicas)
        {
            using var client = ClientOf(replica.Port);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/_sim/worlds/{world.Name}");
            request.Headers.Add("X-Sim-Offset",
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{world.Name}@{world.Offset}"));
            using var answer = await client.SendAsync(request);
            exports.Add($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        return exports.Distinct(StringComparer.Ordinal).Count() == 1
            ? []
            : [$"the replicas have different worlds {world.Name} at {world.Offset}"];
    }

    /// <summary>PostgreSQL crashes and starts again.</summary>
    public void CrashDatabase()
    {
        lock (_crashing)
        {
            if (_isOver)
                return;
            Cluster.Stop();
            Cluster.Run();
        }
    }

    /// <summary>Ends all processes at once, whatever is going on. None of them starts again.</summary>
    public void End()
    {
        foreach (var replica in Replicas)
            replica.End();
        lock (_crashing)
        {
            if (_isOver)
                return;
            _isOver = true;
            _nginx.Dispose();
            Cluster.Dispose();
        }
    }

    /// <summary>Ends everything.</summary>
    public async ValueTask DisposeAsync()
    {
        Front.Dispose();
        End();
        foreach (var replica in Replicas)
            await replica.DisposeAsync();
    }

    private async Task MakeWorldsAsync()
    {
        using var direct = ClientOf(Replicas[0].Port);
        foreach (var world in Worlds)
        {
            using var file = new StringContent(world.File, Encoding.UTF8);
            using var made = await direct.PutAsync(new Uri($"/_sim/worlds/{world.Name}", UriKind.Relative), file);
            made.EnsureSuccessStatusCode();
            world.Hear(made.Headers.GetValues("X-Sim-Offset").First(), 0);
        }
    }
}
