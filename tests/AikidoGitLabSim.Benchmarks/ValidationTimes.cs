using System.Diagnostics;
using System.Globalization;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>How long a report on a good token takes over a real port: connections, requests, git and judging.</summary>
internal static class ValidationTimes
{
    private const int Reports = 50;
    private static readonly TimeSpan MostAllowed = TimeSpan.FromSeconds(1);

    /// <summary>Makes the reports and prints the times.</summary>
    public static async Task<int> RunAsync()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options =>
        {
            options.World = BenchmarkWorld.WithCode();
            options.UseFreePort();
        });
        var request = new ValidationRequest
        {
            Url = gitLab.GitLabUrl.ToString().TrimEnd('/'), Token = new Secret(BenchmarkWorld.Secret(1)),
            Group = "acme"
        };
        var times = new List<TimeSpan>(Reports);
        for (var report = 0; report < Reports; report++)
        {
            var started = Stopwatch.GetTimestamp();
            var found = await new TokenValidator().ValidateAsync(request);
            times.Add(Stopwatch.GetElapsedTime(started));
            if (found.ExitCode != ExitCodes.Fine)
                throw new InvalidOperationException($"The token is good, and the report says otherwise:\n{ReportWriters.Human(found)}");
        }

        var later = times.Skip(1).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Reports} reports: the first in {times[0].TotalMilliseconds:F0} ms, then median {later[later.Length
                / 2].TotalMilliseconds:F0} ms, slowest {later[^1].TotalMilliseconds:F0} ms"));
        return later[^1] < MostAllowed ? 0 : 1;
    }
}
