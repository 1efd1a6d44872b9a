using System.Globalization;

namespace AikidoGitLabSim.Benchmarks.Peers;

/// <summary>
/// The simulator beside the mock servers that its users would otherwise run, in one run: one after the other in rounds, each server on one
/// processor core and the load on another. A mock server compares one header; the simulator decides by all rules.
/// </summary>
internal static class PeerComparison
{
    private const int Rounds = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    /// <summary>Runs the comparison and prints it.</summary>
    /// <param name="modules">The folder <c>node_modules</c> that holds WireMock, Prism and Mockoon.</param>
    /// <returns>The exit code: 2 when a tool is missing.</returns>
    public static async Task<int> RunAsync(string modules)
    {
        if ((Wrk.Problem() ?? PeerTools.Problem(modules)) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("peers-").FullName;
        try
        {
            await RunAsync(PeerTools.All(modules, new PeerFiles(folder, await Servers.SimulatedAnswerAsync())));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task RunAsync(Peer[] peers)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"GET {PinnedLoad.Path}, wrk with {Wrk.Connections} connections, {Rounds} rounds of {Duration.TotalSeconds} s, "
                + $"server and load on one core each, medians"));
        var measured = peers.ToDictionary(peer => peer, _ => new List<PinnedMeasure>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var peer in peers)
            {
                measured[peer].Add(await PinnedLoad.MeasureAsync(peer.StartAsync, WarmUp, Duration, peer.RefusesOthers));
                await Console.Error.WriteLineAsync($"round {round + 1} of {Rounds}: {peer.Name}");
            }
        }

        foreach (var peer in peers)
            Console.WriteLine(Row(peer.Name, measured[peer], measured[peers[0]]));
    }

    private static string Row(string name, List<PinnedMeasure> measured, List<PinnedMeasure> simulator) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-48} {Median(measured, m => m.RequestsPerSecond),8:N0} requests/s   ratio {Ratio(measured, simulator),5:F2}   "
        + $"p50 {Median(measured, m => m.Median.TotalMilliseconds),6:F2} ms   p99 "
        + $"{Median(measured, m => m.Percentile99.TotalMilliseconds),7:F2} ms   memory {Median(measured, m => m.Megabytes),4:F0} MB   "
        + $"start {Median(measured, m => m.Start.TotalMilliseconds),5:F0} ms");

    private static double Ratio(List<PinnedMeasure> a, List<PinnedMeasure> b) =>
        a.Zip(b, (x, y) => x.RequestsPerSecond / y.RequestsPerSecond).Order().ElementAt(a.Count / 2);

    private static double Median(List<PinnedMeasure> measured, Func<PinnedMeasure, double> value) =>
        measured.Select(value).Order().ElementAt(measured.Count / 2);
}
