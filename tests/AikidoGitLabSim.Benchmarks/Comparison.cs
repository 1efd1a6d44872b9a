using System.Diagnostics;
using System.Globalization;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>The simulator beside a bare endpoint, one after the other in rounds, as ratios.</summary>
internal static class Comparison
{
    private const int Rounds = 3;

    private const string SmallWorld = """
        users: [ { username: mara }, { username: joe } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop } ]
        tokens: [ { kind: personal, user: mara, name: scanner, scopes: [read_api, read_user, read_repository] } ]
        """;

    // Until the code that a request runs through is compiled for good.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private static readonly int[] TokenCounts = [10, 10_000, 1_000_000];

    /// <summary>Runs the comparison and prints it.</summary>
    /// <param name="duration">How long each server is under load in each round.</param>
    public static async Task<int> RunAsync(TimeSpan duration)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"GET /api/v4/personal_access_tokens/self, {Rounds} rounds of {duration.TotalSeconds} s, "
                + $"{Environment.ProcessorCount} processors, medians"));
        var bare = new List<Measured>();
        var simulated = TokenCounts.ToDictionary(count => count, _ => new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await MeasureAsync(duration, 1, "bare"));
            foreach (var count in TokenCounts)
                simulated[count].Add(await MeasureAsync(duration, count, "simulator", count.ToString(CultureInfo.InvariantCulture)));
        }

        Print("bare Kestrel", bare, bare);
        foreach (var count in TokenCounts)
            Print(string.Create(CultureInfo.InvariantCulture, $"{count:N0} tokens"), simulated[count], bare);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"1,000,000 tokens to 10 tokens: {MedianRatio(simulated[1_000_000], simulated[10]):F2} of the requests per second"));
        await InProcessAsync();
        return 0;
    }

    private static async Task<Measured> MeasureAsync(TimeSpan duration, int tokens, params string[] server)
    {
        await using var process = await ServerProcess.StartAsync(server);
        await Load.RunAsync(process.Url, tokens, WarmUp);
        return await Load.RunAsync(process.Url, tokens, duration);
    }

    private static void Print(string name, List<Measured> measured, List<Measured> bare) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-18} {Median(measured, m => m.RequestsPerSecond),9:N0} requests/s   ratio {MedianRatio(measured, bare):F2}   "
        + $"p50 {Median(measured, m => m.Median.TotalMilliseconds):F2} ms ({Median(measured, m => m.Median.TotalMilliseconds)
            / Median(bare, m => m.Median.TotalMilliseconds):F2})   "
        + $"p99 {Median(measured, m => m.Percentile99.TotalMilliseconds):F2} ms"));

    private static double MedianRatio(List<Measured> a, List<Measured> b) =>
        a.Zip(b, (x, y) => x.RequestsPerSecond / y.RequestsPerSecond).Order().ElementAt(a.Count / 2);

    private static double Median(List<Measured> measured, Func<Measured, double> value) =>
        measured.Select(value).Order().ElementAt(measured.Count / 2);

    /// <summary>What starting a second simulator and making worlds costs within a process.</summary>
    private static async Task InProcessAsync()
    {
        await using var first = await GitLabSimulator.StartAsync();
        using (var client = first.CreateClient())
            await client.GetAsync(new Uri("/api/v4/version", UriKind.Relative));

        var start = await MedianOfAsync(StartAsync);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"second simulator in process, to its first answer: {start:F1} ms"));
        var made = await MedianOfAsync(() => Task.FromResult(first.Worlds.Put(new WorldSlot("made", Read()))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"world from a small world file: {made:F3} ms"));
        var fork = await MedianOfAsync(() => Task.FromResult(first.Worlds.Put(first.Worlds.Default.Fork("fork"))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fork of a world: {fork:F4} ms"));
    }

    private static World Read() => WorldFileReader.Read(SmallWorld,
        new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, "localhost")).Loaded!.World;

    private static async Task StartAsync()
    {
        await using var simulator = await GitLabSimulator.StartAsync();
        using var client = simulator.CreateClient();
        await client.GetAsync(new Uri("/api/v4/version", UriKind.Relative));
    }

    private static async Task<double> MedianOfAsync(Func<Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i < 21; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
