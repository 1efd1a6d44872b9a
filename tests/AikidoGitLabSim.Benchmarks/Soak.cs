using System.Globalization;
using System.Text.Json;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>
/// Clients of every kind for some minutes: memory, threads and handles of the simulator have to stay level, no answer may be a failure and
/// no
/// exception unhandled.
/// </summary>
internal static class Soak
{
    private const double MostGrowth = 1.15;
    private const double MegabytesOfNoise = 40;
    private const int MoreThreads = 8;
    private const int MoreHandles = 24;
    private const double SlowestProbe = 100;

    /// <summary>Runs it and prints what was measured.</summary>
    /// <param name="minutes">How long.</param>
    public static Task<int> RunAsync(double minutes) => WithServerAsync(async (server, load) =>
    {
        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var running = load.MixedAsync(over.Token);
        var samples = new List<Sample>();
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(minutes < 1 ? 1 : 5), CancellationToken.None);
            samples.Add(server.Sample());
        }

        await running;
        var (first, last) = (Sample.Mean(samples[(samples.Count / 4)..(samples.Count / 2)]),
            Sample.Mean(samples[(samples.Count * 3 / 4)..]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"soak of {minutes} minutes, {Environment.ProcessorCount} processors: {load.Counts}"));
        Console.WriteLine($"second quarter  {first}");
        Console.WriteLine($"last quarter    {last}");
        var level = last.Megabytes <= (first.Megabytes * MostGrowth) + MegabytesOfNoise && last.Threads <= first.Threads + MoreThreads
            && last.Handles <= first.Handles + MoreHandles;
        Console.WriteLine(level ? "level" : "NOT LEVEL");
        return await PrintAsync(load, server.Url) && level ? 0 : 1;
    });

    /// <summary>Measures how long a small request takes while many clients read heavily.</summary>
    /// <param name="clients">How many.</param>
    public static Task<int> HeavyAsync(int clients) => WithServerAsync(async (server, load) =>
    {
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await load.HeavyAsync(clients, over.Token);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{clients} clients of commits with statistics, {Environment.ProcessorCount} processors: {load.Counts}; {server.Sample()}"));
        return await PrintAsync(load, server.Url) && load.Probes().Slow < SlowestProbe ? 0 : 1;
    });

    private static async Task<bool> PrintAsync(SoakLoad load, Uri url)
    {
        var (median, slow, slowest) = load.Probes();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"GET /api/v4/version meanwhile: median {median:F1} ms, p99 {slow:F1} ms, slowest {slowest:F1} ms"));
        foreach (var (what, count) in load.Failures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAILED {count} times: {what}"));
        using var client = new HttpClient { BaseAddress = url };
        using var about = JsonDocument.Parse(await client.GetStringAsync(new Uri("/_sim/about", UriKind.Relative)));
        var unhandled = about.RootElement.GetProperty("unhandledExceptions").GetInt64();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{load.Failures.Values.Sum()} failures, {unhandled} unhandled exceptions"));
        return load.Failures.Count == 0 && unhandled == 0;
    }

    private static async Task<int> WithServerAsync(Func<ServerProcess, SoakLoad, Task<int>> measure)
    {
        var folder = Directory.CreateTempSubdirectory("soak-").FullName;
        try
        {
            await using var server = await ServerProcess.StartAsync("soak", await SoakWorld.MakeAsync(folder));
            using var load = new SoakLoad(server.Url, folder);
            return await measure(server, load);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
