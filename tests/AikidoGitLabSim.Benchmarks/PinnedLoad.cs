using System.Diagnostics;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>wrk on one processor core, the server on another.</summary>
internal static class PinnedLoad
{
    /// <summary>The core that servers run on.</summary>
    public const int ServerCore = 0;

    /// <summary>The path that is requested.</summary>
    public const string Path = "/api/v4/personal_access_tokens/self";

    /// <summary>Starts this program as a server, puts it under load and ends it.</summary>
    public static Task<PinnedMeasure> MeasureAsync(string[] server, TimeSpan warmUp, TimeSpan duration) =>
        MeasureAsync(() => ServerProcess.StartPinnedAsync(ServerCore, server), warmUp, duration, refusesOthers: true);

    /// <summary>Starts a server, puts it under load and ends it.</summary>
    /// <param name="startAsync">Starts it.</param>
    /// <param name="warmUp">How long it is under load before the measurement.</param>
    /// <param name="duration">How long the measurement takes.</param>
    /// <param name="refusesOthers">Whether it must refuse another token.</param>
    public static async Task<PinnedMeasure> MeasureAsync(
        Func<Task<ServerProcess>> startAsync, TimeSpan warmUp, TimeSpan duration, bool refusesOthers)
    {
        var started = Stopwatch.GetTimestamp();
        await using var process = await startAsync();
        await RequestAsync(process.Url, BenchmarkWorld.Secret(1), isAllowed: true);
        var start = Stopwatch.GetElapsedTime(started);
        if (refusesOthers)
            await RequestAsync(process.Url, "another", isAllowed: false);
        var url = new Uri(process.Url, Path);
        await Wrk.RunAsync(url, BenchmarkWorld.Secret(1), warmUp);
        var before = process.ProcessorTime();
        var report = await Wrk.RunAsync(url, BenchmarkWorld.Secret(1), duration);
        var perRequest = (process.ProcessorTime() - before) / report.Requests;
        return new PinnedMeasure(
            report.RequestsPerSecond, report.Median, report.Percentile99, perRequest, process.PeakMegabytes(), start);
    }

    private static async Task RequestAsync(Uri server, string token, bool isAllowed)
    {
        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        using var answer = await client.GetAsync(new Uri(Path, UriKind.Relative));
        var isJson = answer.Content.Headers.ContentType?.MediaType == "application/json";
        if (answer.IsSuccessStatusCode != isAllowed || (isAllowed && !isJson))
            throw new InvalidOperationException($"{server} answered {(int)answer.StatusCode} {answer.Content.Headers.ContentType}");
    }
}
