using System.Globalization;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>
/// A bare endpoint, the simulator on its own stubs, and the simulator behind WireMock.Net: one after the other in rounds, each server on
/// one
/// processor core and the load on another.
/// </summary>
internal static class EngineComparison
{
    private const int Rounds = 3;
    private const double LeastWithoutMappings = 0.9;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    private static readonly (string Name, string[] Server)[] Servers =
    [
        ("bare Kestrel", ["bare"]),
        ("built-in", ["engine", "built-in"]),
        ("WireMock.Net, no mappings", ["engine", "wiremock-net"]),
        ("WireMock.Net, mappings removed", ["engine", "wiremock-net", "0"]),
        ("WireMock.Net, 1 mapping", ["engine", "wiremock-net", "1"]),
        ("WireMock.Net, 100 mappings", ["engine", "wiremock-net", "100"]),
    ];

    /// <summary>Runs the comparison and prints it.</summary>
    public static async Task<int> RunAsync()
    {
        if (Wrk.Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"GET /api/v4/personal_access_tokens/self, wrk with {Wrk.Connections} connections, {Rounds} rounds of "
                + $"{Duration.TotalSeconds} s, server and load on one core each, medians"));
        var measured = Servers.ToDictionary(server => server.Name, _ => new List<PinnedMeasure>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, server) in Servers)
                measured[name].Add(await PinnedLoad.MeasureAsync(server, WarmUp, Duration));
        }

        foreach (var (name, _) in Servers)
            Console.WriteLine(Row(name, measured[name]));
        var builtIn = measured["built-in"];
        Console.WriteLine(Ratio("built-in / bare Kestrel", builtIn, measured["bare Kestrel"]));
        foreach (var (name, _) in Servers.Skip(2))
            Console.WriteLine(Ratio($"{name} / built-in", measured[name], builtIn));
        return Middle(measured["WireMock.Net, no mappings"], builtIn) >= LeastWithoutMappings ? 0 : 1;
    }

    private static string Row(string name, List<PinnedMeasure> measured) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-31} {Median(measured, m => m.RequestsPerSecond),8:N0} requests/s   p50 {Median(measured, m =>
            m.Median.TotalMilliseconds),6:F2} ms   "
        + $"p99 {Median(measured, m => m.Percentile99.TotalMilliseconds),6:F2} ms   {Median(measured, m =>
            m.PerRequest.TotalMicroseconds),6:F1} µs of processor   memory {Median(measured, m =>
                m.Megabytes),4:F0} MB   start {Median(measured, m => m.Start.TotalMilliseconds),5:F0} ms");

    private static string Ratio(string name, List<PinnedMeasure> a, List<PinnedMeasure> b) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-45} {Middle(a, b):F2}");

    private static double Middle(List<PinnedMeasure> a, List<PinnedMeasure> b) =>
        a.Zip(b, (x, y) => x.RequestsPerSecond / y.RequestsPerSecond).Order().ElementAt(a.Count / 2);

    private static double Median(List<PinnedMeasure> measured, Func<PinnedMeasure, double> value) =>
        measured.Select(value).Order().ElementAt(measured.Count / 2);
}
