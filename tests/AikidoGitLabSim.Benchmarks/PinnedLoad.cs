using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>wrk on one processor core, the server on another.</summary>
internal static partial class PinnedLoad
{
    /// <summary>How many connections wrk opens.</summary>
    public const int Connections = 32;

    private const int ServerCore = 0;
    private const int LoadCore = 1;
    private const string Path = "/api/v4/personal_access_tokens/self";

    private static readonly string[] Tools = ["wrk", "taskset"];

    /// <summary>Why it cannot run here; null: it can.</summary>
    public static string? Problem()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(System.IO.Path.PathSeparator) ?? [];
        var missing = Tools.Where(tool => !folders.Any(folder => File.Exists(System.IO.Path.Combine(folder, tool)))).ToArray();
        return missing.Length > 0 ? $"{string.Join(" and ", missing)} not found; install them with apt-get install -y wrk util-linux"
            : Environment.ProcessorCount < 2 ? "one processor core; run it where there are two or more"
            : null;
    }

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
        await WrkAsync(process.Url, warmUp);
        var before = process.ProcessorTime();
        var report = await WrkAsync(process.Url, duration);
        var perRequest = (process.ProcessorTime() - before) / Number(Requests(), report);
        return new PinnedMeasure(Number(RequestsPerSecond(), report), Percentile(report, 50), Percentile(report, 99), perRequest,
            process.PeakMegabytes(), start);
    }

    private static async Task<string> WrkAsync(Uri url, TimeSpan duration)
    {
        string[] arguments =
        [
            "-c", LoadCore.ToString(CultureInfo.InvariantCulture), "wrk", "-t", "1", "-c",
            Connections.ToString(CultureInfo.InvariantCulture),
            "-d", string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:F0}s"), "--latency", "-H",
            $"PRIVATE-TOKEN: {BenchmarkWorld.Secret(1)}", new Uri(url, Path).ToString(),
        ];
        using var wrk =
            Process.Start(new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var report = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (wrk.ExitCode != 0 || Errors().IsMatch(report))
            throw new InvalidOperationException($"the load failed: {report}");
        return report;
    }

    private static double Number(Regex pattern, string report) =>
        double.Parse(pattern.Match(report).Groups["number"].Value, CultureInfo.InvariantCulture);

    private static TimeSpan Percentile(string report, int percent)
    {
        var match = Latency().Matches(report).First(line => line.Groups["percent"].Value == percent.ToString(CultureInfo.InvariantCulture));
        var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "us" => TimeSpan.FromMicroseconds(number),
            "ms" => TimeSpan.FromMilliseconds(number),
            _ => TimeSpan.FromSeconds(number),
        };
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestsPerSecond();

    [GeneratedRegex(@"(?<number>\d+) requests in ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Requests();

    [GeneratedRegex(@"^\s+(?<percent>\d+)%\s+(?<number>[\d.]+)(?<unit>us|ms|s)\s*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Latency();

    [GeneratedRegex("Non-2xx|Socket errors", RegexOptions.None, 1000)]
    private static partial Regex Errors();
}
