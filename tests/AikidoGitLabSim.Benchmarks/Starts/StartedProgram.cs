using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Benchmarks.Starts;

/// <summary>A server whose start is measured: bare Kestrel, or a build of <c>gitlab-sim</c>.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The command line.</param>
internal sealed partial record StartedProgram(string Name, string[] Command)
{
    private const string Token = "glpat-sim-good-personal000";

    /// <summary>A Kestrel with one endpoint, as the .NET runtime starts it.</summary>
    public static StartedProgram Bare { get; } = new("bare Kestrel", [Environment.ProcessPath!, "server", "start"]);

    /// <summary>A build of <c>gitlab-sim</c>, a binary or a <c>.dll</c>, with the seeded company.</summary>
    public static StartedProgram Seeded(string file) => new(file, [.. Run(file), "serve", "--port", "0", "--engine", "built-in"]);

    /// <summary>The same with a world file.</summary>
    public static StartedProgram With(string file, string world) =>
        new($"{file}, world file", [.. Run(file), "serve", "--port", "0", "--engine", "built-in", "--world", world]);

    /// <summary>Starts it on one processor core, and ends it after its first answer.</summary>
    /// <returns>The milliseconds from the start of the process to the answer, and the memory that it then held, in MB.</returns>
    public async Task<(double Milliseconds, double Megabytes)> StartAsync()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("taskset", ["-c", "0", .. Command])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })
            ?? throw new InvalidOperationException($"{Name} did not start");
        var (url, reading) = await UrlAsync(process);
        await AnswerAsync(url);
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        process.Refresh();
        var megabytes = process.WorkingSet64 / 1024.0 / 1024.0;
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return (milliseconds, megabytes);
    }

    private static string[] Run(string file) => file.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", file] : [file];

    // What follows the URL is read, too: a full pipe would stop the server.
    private async Task<(Uri Url, Task Reading)> UrlAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (UrlLine().Match(line) is { Success: true } found)
                return (new Uri(found.Groups["url"].Value), process.StandardOutput.ReadToEndAsync());
        }

        throw new InvalidOperationException($"{Name} ended before it said its URL");
    }

    private static async Task AnswerAsync(Uri url)
    {
        using var client = new HttpClient { BaseAddress = url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await client.GetAsync(new Uri("/api/v4/user", UriKind.Relative));
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Unauthorized))
            throw new InvalidOperationException($"{url} answered {(int)answer.StatusCode}");
    }

    [GeneratedRegex(@"^(?:GitLab {3})?(?<url>http://[^ ]+)", RegexOptions.NonBacktracking)]
    private static partial Regex UrlLine();
}
