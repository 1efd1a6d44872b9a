using System.Globalization;

namespace AikidoGitLabSim.Benchmarks.Writes;

/// <summary>Changes of a world in memory beside changes that are written to a data file, in turns.</summary>
internal static class WriteComparison
{
    private const int Rounds = 7;
    private const double Least = 0.7;
    private const string Path = "/api/v4/users/1/personal_access_tokens";
    private const string Body = """{"name":"made","scopes":["read_api"],"expires_at":"2027-03-01"}""";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    private static readonly string[] Places = [WriteServers.Memory, WriteServers.Relaxed, WriteServers.Full];

    /// <summary>Runs the comparison and prints it.</summary>
    public static async Task<int> RunAsync()
    {
        if (Wrk.Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        var servers = new List<ServerProcess>();
        try
        {
            foreach (var place in Places)
            {
                servers.Add(await ServerProcess.StartPinnedAsync(PinnedLoad.ServerCore, "writes", place));
                await PostAsync(servers[^1], WarmUp);
            }

            return Print(await MeasureAsync(servers));
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    private static Task<WrkReport> PostAsync(ServerProcess server, TimeSpan duration) =>
        Wrk.PostAsync(new Uri(server.Url, Path), BenchmarkWorld.Secret(1), Body, duration);

    private static async Task<List<WrkReport>[]> MeasureAsync(List<ServerProcess> servers)
    {
        var measured = servers.Select(_ => new List<WrkReport>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < servers.Count; at++)
                measured[at].Add(await PostAsync(servers[at], Duration));
        }

        return measured;
    }

    private static int Print(List<WrkReport>[] measured)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"POST {Path}, wrk with {Wrk.Connections} connections, {Rounds} rounds of {Duration.TotalSeconds} s in turns, servers and load "
                + $"on one core each; medians of the rounds and of their ratios"));
        var ratios = new List<double>();
        for (var at = 0; at < measured.Length; at++)
        {
            ratios.Add(Median(measured[at].Zip(measured[0], (kept, memory) => kept.RequestsPerSecond / memory.RequestsPerSecond)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Places[at],-8} {Median(measured[at].Select(report => report.RequestsPerSecond)),8:N0} requests/s   p99 "
                + $"{Median(measured[at].Select(report => report.Percentile99.TotalMilliseconds)),7:F2} ms   ratio {ratios[at]:F2}"));
        }

        return ratios[1] >= Least ? 0 : 1;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
