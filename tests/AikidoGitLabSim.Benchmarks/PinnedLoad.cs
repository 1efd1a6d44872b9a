using System.Diagnostics;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>wrk on one processor core, the server on another.</summary>
internal static class PinnedLoad
{
    /// <summary>The core that servers run on.</summary>
    public const int ServerCore = 0;

    private const string Path = "/api/v4/personal_access_tokens/self";

    /// <summary>Starts a server, puts it under load and ends it.</summary>
    public static async Task<PinnedMeasure> MeasureAsync(string[] server, TimeSpan warmUp, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        await using var process = await ServerProcess.StartPinnedAsync(ServerCore, server);
        using (var client = new HttpClient { BaseAddress = process.Url })
        {
            client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", BenchmarkWorld.Secret(1));
            (await client.GetAsync(new Uri(Path, UriKind.Relative))).EnsureSuccessStatusCode();
        }

        var start = Stopwatch.GetElapsedTime(started);
        var url = new Uri(process.Url, Path);
        await Wrk.RunAsync(url, BenchmarkWorld.Secret(1), warmUp);
        var before = process.ProcessorTime();
        var report = await Wrk.RunAsync(url, BenchmarkWorld.Secret(1), duration);
        var perRequest = (process.ProcessorTime() - before) / report.Requests;
        return new PinnedMeasure(
            report.RequestsPerSecond, report.Median, report.Percentile99, perRequest, process.PeakMegabytes(), start);
    }
}
