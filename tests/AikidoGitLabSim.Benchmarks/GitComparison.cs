using System.Diagnostics;
using System.Globalization;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>A clone of a large repository through the simulator beside the same clone from <c>file://</c>, in turns, as a ratio.</summary>
internal static class GitComparison
{
    private const int Rounds = 7;
    private const double MostAllowed = 1.3;

    /// <summary>Runs the comparison and prints it.</summary>
    /// <param name="megabytes">The repository's size.</param>
    public static async Task<int> RunAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("git-benchmark-").FullName;
        try
        {
            var source = await LargeRepository.MakeAsync(folder, megabytes);
            await using var server = await ServerProcess.StartAsync("git", source);
            var simulated = new Uri(server.Url, "grp/large.git").ToString();
            var (direct, through) = (new List<double>(), new List<double>());
            await CloneAsync(folder, simulated);
            var before = server.PeakMegabytes();
            for (var round = 0; round < Rounds; round++)
            {
                direct.Add(await CloneAsync(folder, $"file://{source}"));
                through.Add(await CloneAsync(folder, simulated));
            }

            return Print(megabytes, direct, through, before, server.PeakMegabytes());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Print(int megabytes, List<double> direct, List<double> through, double before, double after)
    {
        var ratio = Median(through) / Median(direct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"clone of {megabytes} MB, protocol v2, {Rounds} rounds in turns, {Environment.ProcessorCount} processors, medians"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"file://    {Median(direct):F2} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"simulator  {Median(through):F2} s   ratio {ratio:F2} (at most {MostAllowed})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory of the simulator, peak: {before:F0} MB after one clone, {after:F0} MB after {Rounds + 1}"));
        return ratio <= MostAllowed ? 0 : 1;
    }

    private static async Task<double> CloneAsync(string folder, string url)
    {
        var target = Path.Combine(folder, "clone");
        var started = Stopwatch.GetTimestamp();
        await LargeRepository.GitAsync(folder, "-c", "protocol.version=2", "clone", "--quiet", "--bare", "--no-local", url, target);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Directory.Delete(target, recursive: true);
        return seconds;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
