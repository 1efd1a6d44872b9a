using System.Globalization;

namespace AikidoGitLabSim.Benchmarks.Scaling;

/// <summary>What a request costs where there are few and where there are many: servers on one processor core, under load in
/// turns.</summary>
internal static class ScaleComparison
{
    private const int Rounds = 7;
    private const double MostGrowth = 1.05;
    private const int Forks = 100_000;
    private const double MostMegabytes = 200;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    /// <summary>Runs the comparison and prints it.</summary>
    public static async Task<int> RunAsync()
    {
        if (Wrk.Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"processor time of a request, wrk with {Wrk.Connections} connections, {Rounds} rounds of {Duration.TotalSeconds} s in turns, "
                + $"servers and load on one core each; medians of the rounds and of their ratios"));
        var reached = true;
        foreach (var scale in Scale.All)
            reached &= await CompareAsync(scale);
        return ForksFit() && reached ? 0 : 1;
    }

    private static async Task<bool> CompareAsync(Scale scale)
    {
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var count in scale.Counts)
            {
                servers.Add(await ServerProcess.StartPinnedAsync(
                    PinnedLoad.ServerCore, "scale", scale.What, count.ToString(CultureInfo.InvariantCulture)));
                await Wrk.RunAsync(servers[^1].Url, scale.Requests(count), WarmUp);
            }

            return Print(scale, await MeasureAsync(scale, servers));
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    private static async Task<List<double>[]> MeasureAsync(Scale scale, List<ServerProcess> servers)
    {
        var measured = scale.Counts.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < servers.Count; at++)
            {
                var before = servers[at].ProcessorTime();
                var report = await Wrk.RunAsync(servers[at].Url, scale.Requests(scale.Counts[at]), Duration);
                measured[at].Add((servers[at].ProcessorTime() - before).TotalMicroseconds / report.Requests);
            }
        }

        return measured;
    }

    private static bool Print(Scale scale, List<double>[] measured)
    {
        var most = 0.0;
        for (var at = 0; at < measured.Length; at++)
        {
            var ratio = Median(measured[at].Zip(measured[0], (many, few) => many / few));
            most = Math.Max(most, ratio);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{scale.Counts[at],9:N0} {scale.What,-12} {Median(measured[at]),6:F1} µs   ratio {ratio:F2}"));
        }

        return most <= MostGrowth;
    }

    private static bool ForksFit()
    {
        var seeded = Requests.RequestWorld.Make();
        var worlds = new Server.Worlds.WorldStore(seeded);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var n = 0; n < Forks; n++)
            worlds.Put(worlds.Default.Fork(Scale.Name(n)));
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Forks:N0} forks of a world: {megabytes:F0} MB (at most {MostMegabytes})"));
        GC.KeepAlive(worlds);
        return megabytes <= MostMegabytes;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
