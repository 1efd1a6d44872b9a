using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>Runs wrk on one processor core.</summary>
internal static partial class Wrk
{
    /// <summary>How many connections wrk opens.</summary>
    public const int Connections = 32;

    private const int LoadCore = 1;

    private static readonly string[] Tools = ["wrk", "taskset"];

    /// <summary>Why it cannot run here; null: it can.</summary>
    public static string? Problem()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var missing = Tools.Where(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool)))).ToArray();
        return missing.Length > 0 ? $"{string.Join(" and ", missing)} not found; install them with apt-get install -y wrk util-linux"
            : Environment.ProcessorCount < 2 ? "one processor core; run it where there are two or more"
            : null;
    }

    /// <summary>Sends a request as fast as the server answers.</summary>
    /// <param name="url">The address.</param>
    /// <param name="token">The value of the header <c>PRIVATE-TOKEN</c>.</param>
    /// <param name="duration">How long.</param>
    /// <param name="refused">Whether every answer is a refusal.</param>
    /// <exception cref="InvalidOperationException">wrk failed, or an answer is not what was expected.</exception>
    public static Task<WrkReport> RunAsync(Uri url, string token, TimeSpan duration, bool refused = false) =>
        RunAsync(duration, refused, "-H", $"PRIVATE-TOKEN: {token}", url.ToString());

    /// <summary>Sends several requests in turn as fast as the server answers.</summary>
    /// <param name="url">The server.</param>
    /// <param name="requests">The path of each request and the value of its header <c>PRIVATE-TOKEN</c>.</param>
    /// <param name="duration">How long.</param>
    /// <exception cref="InvalidOperationException">wrk failed, or an answer is not what was expected.</exception>
    public static Task<WrkReport> RunAsync(Uri url, IEnumerable<(string Path, string Token)> requests, TimeSpan duration)
    {
        var formats = requests.Select(request => $$"""wrk.format("GET", "{{request.Path}}", {["PRIVATE-TOKEN"]="{{request.Token}}"})""");
        return RunScriptAsync(url, duration, $$"""
            local all, at
            init = function() all, at = { {{string.Join(", ", formats)}} }, 0 end
            request = function() at = at % #all + 1; return all[at] end
            """);
    }

    /// <summary>Sends a JSON document as fast as the server answers.</summary>
    /// <exception cref="InvalidOperationException">wrk failed, or an answer is not what was expected.</exception>
    public static Task<WrkReport> PostAsync(Uri url, string token, string json, TimeSpan duration) => RunScriptAsync(url, duration, $$"""
        wrk.method, wrk.body = "POST", '{{json}}'
        wrk.headers["PRIVATE-TOKEN"], wrk.headers["Content-Type"] = "{{token}}", "application/json"
        """);

    private static async Task<WrkReport> RunScriptAsync(Uri url, TimeSpan duration, string script)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script);
            return await RunAsync(duration, false, "-s", file, url.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<WrkReport> RunAsync(TimeSpan duration, bool refused, params string[] more)
    {
        string[] arguments =
        [
            "-c", LoadCore.ToString(CultureInfo.InvariantCulture), "wrk", "-t", "1", "-c",
            Connections.ToString(CultureInfo.InvariantCulture),
            "-d", string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:F0}s"), "--timeout", "30s", "--latency", .. more,
        ];
        using var wrk =
            Process.Start(new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var requests = Number(Requests(), text);
        var failed = Refusals().Match(text) is { Success: true } match ? int.Parse(match.Groups["number"].Value,
            CultureInfo.InvariantCulture) : 0;
        if (wrk.ExitCode != 0 || text.Contains("Socket errors", StringComparison.Ordinal) || failed != (refused ? requests : 0))
            throw new InvalidOperationException($"the load failed: {text}");
        return new WrkReport(requests, Number(RequestsPerSecond(), text), Percentile(text, 50), Percentile(text, 99));
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

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<number>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusals();
}
