using System.Globalization;
using System.Net.Http.Headers;

namespace AikidoGitLabSim.Benchmarks.Requests;

/// <summary>What open pages of the workbench cost: one server, under the same load in turns without and with pages.</summary>
internal static class LivePageComparison
{
    private const int Rounds = 9;
    private const double MostCost = 1.05;
    private const string Events = "/_sim/worlds/default/events";

    private static readonly int[] Pages = [0, 1, 32];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    /// <summary>Runs the comparison and prints it. The exit code is 1 when one page costs more than 5 %.</summary>
    public static async Task<int> RunAsync()
    {
        if (Wrk.Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        await using var server = await ServerProcess.StartPinnedAsync(PinnedLoad.ServerCore, "requests");
        await LoadAsync(server, WarmUp);
        var measured = Pages.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < Pages.Length; at++)
                measured[at].Add(await MeasureAsync(server, Pages[at]));
        }

        return Print(measured);
    }

    private static async Task<double> MeasureAsync(ServerProcess server, int pages)
    {
        using var closed = new CancellationTokenSource();
        var open = Enumerable.Range(0, pages).Select(_ => ReadAsync(server.Url, closed.Token)).ToArray();
        var before = server.ProcessorTime();
        var report = await LoadAsync(server, Duration);
        var microseconds = (server.ProcessorTime() - before).TotalMicroseconds / report.Requests;
        await closed.CancelAsync();
        await Task.WhenAll(open);
        return microseconds;
    }

    private static Task<WrkReport> LoadAsync(ServerProcess server, TimeSpan duration) =>
        Wrk.RunAsync(new Uri(server.Url, "/api/v4/personal_access_tokens/self"), BenchmarkWorld.Secret(1), duration);

    // What the script of a page does: it reads the events as they come.
    private static async Task ReadAsync(Uri url, CancellationToken closed)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = url };
            client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            using var answer = await client.GetAsync(new Uri(Events, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, closed);
            answer.EnsureSuccessStatusCode();
            await using var stream = await answer.Content.ReadAsStreamAsync(closed);
            await stream.CopyToAsync(Stream.Null, closed);
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The page is closed.
        }
    }

    private static int Print(List<double>[] measured)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"processor time of a request, wrk with {Wrk.Connections} connections, {Rounds} rounds of {Duration.TotalSeconds} s in turns, "
                + $"server and load on one core each; medians of the rounds and of their ratios"));
        var ratios = measured.Select(pages => Median(pages.Zip(measured[0], (with, without) => with / without))).ToArray();
        for (var at = 0; at < Pages.Length; at++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Pages[at],3} open pages {Median(measured[at]),6:F1} µs   ratio {ratios[at]:F2}"));
        }

        return ratios[1] <= MostCost ? 0 : 1;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
