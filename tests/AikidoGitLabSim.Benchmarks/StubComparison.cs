using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>One request with many mappings loaded, here and at the real WireMock, in one run; and a flood of the journal.</summary>
internal static class StubComparison
{
    private const int Rounds = 3;
    private const double MostAllowed = 2;
    private const string Path = "/stubs/0";
    private const int Flood = 1_000_000;

    private static readonly int[] Counts = [1, 1_000, 10_000];
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>Runs the comparison and prints it.</summary>
    /// <param name="jar">The real WireMock; null: it is left out.</param>
    public static async Task<int> RunAsync(string? jar)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"GET {Path} answered by a stub, {Rounds} rounds of {Duration.TotalSeconds} s, "
                + $"{Environment.ProcessorCount} processors, medians"));
        var ours = await MeasureAsync("simulator", () => ServerProcess.StartAsync("simulator", "10"));
        if (jar is not null)
            await MeasureAsync("WireMock", () => ServerProcess.StartWireMockAsync(jar));
        var ratio = ours[10_000] / ours[1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"median latency with 10,000 mappings to that with 1: {ratio:F2} (at most {MostAllowed})"));
        var grown = await FloodAsync();
        return ratio < MostAllowed && grown ? 0 : 1;
    }

    private static async Task<Dictionary<int, double>> MeasureAsync(string name, Func<Task<ServerProcess>> start)
    {
        var medians = new Dictionary<int, double>();
        foreach (var count in Counts)
        {
            await using var server = await start();
            await AddAsync(server.Url, count);
            await Load.RunAsync(server.Url, [Request(server.Url)], WarmUp);
            var measured = new List<Measured>();
            for (var round = 0; round < Rounds; round++)
                measured.Add(await Load.RunAsync(server.Url, [Request(server.Url)], Duration));
            medians[count] = Middle(measured.Select(m => m.Median.TotalMilliseconds));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-10} {count,7:N0} mappings {Middle(
                    measured.Select(m => m.RequestsPerSecond)),9:N0} requests/s   p50 {medians[count]:F3} ms"));
        }

        return medians;
    }

    private static async Task<bool> FloodAsync()
    {
        await using var server = await ServerProcess.StartAsync("simulator", "10");
        await AddAsync(server.Url, 1);
        await Load.RunAsync(server.Url, [Request(server.Url)], WarmUp);
        var before = server.PeakMegabytes();
        var (sent, watch) = (0, Stopwatch.StartNew());
        while (sent < Flood)
            sent += (await Load.RunAsync(server.Url, [Request(server.Url)], Duration)).Requests;

        using var client = new HttpClient { BaseAddress = server.Url };
        var kept = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(
            new Uri("/__admin/requests", UriKind.Relative))).RootElement.GetProperty("meta").GetProperty("total").GetInt32();
        var after = server.PeakMegabytes();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"journal: {sent:N0} requests in {watch.Elapsed.TotalSeconds:F0} s, {kept} kept, memory at most {before:F0} MB before, "
                + $"{after:F0} MB after"));
        return kept <= 1_000 && after < before * 1.5;
    }

    private static async Task AddAsync(Uri url, int count)
    {
        using var client = new HttpClient { BaseAddress = url };
        var mappings = string.Join(',', Enumerable.Range(0, count).Select(n =>
            string.Create(CultureInfo.InvariantCulture,
                $$"""{"request":{"method":"GET","urlPath":"/stubs/{{n}}"},"response":{"status":200"""
                    + $$""","body":"stub","headers":{"Content-Length":"4"} } }""")));
        using var content = new StringContent($$"""{"mappings":[{{mappings}}]}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/__admin/mappings/import", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    // With a length asked for, the answer is read to its end by the load's simple reader.
    private static byte[] Request(Uri url) => Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: {url.Authority}\r\n\r\n");

    private static double Middle(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
