using System.Globalization;

namespace AikidoGitLabSim.Benchmarks.Requests;

/// <summary>
/// Requests to the simulator beside the same requests to bare endpoints that answer the same bytes. Both servers run on one processor
/// core and are under load in turns, so that what else the machine does meets both.
/// </summary>
internal static class RequestComparison
{
    private const int Rounds = 7;
    private const double LeastRequests = 0.9;
    private const double MostLatency = 1.2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    /// <summary>Runs the comparison and prints it.</summary>
    /// <param name="rounds">How often each request is measured at each server; null: as often as the documentation says.</param>
    public static async Task<int> RunAsync(int? rounds)
    {
        if (Wrk.Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        await using var bare = await ServerProcess.StartPinnedAsync(PinnedLoad.ServerCore, "requests-bare");
        await using var simulator = await ServerProcess.StartPinnedAsync(PinnedLoad.ServerCore, "requests");
        foreach (var request in MeasuredRequest.All)
        {
            await LoadAsync(bare, request, WarmUp);
            await LoadAsync(simulator, request, WarmUp);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"wrk with {Wrk.Connections} connections, {rounds ?? Rounds} rounds of {Duration.TotalSeconds} s in turns, servers and load on "
                + $"one core each; medians of the rounds and of their ratios"));
        var reached = true;
        foreach (var request in MeasuredRequest.All)
            reached &= await CompareAsync(bare, simulator, request, rounds ?? Rounds);
        return reached ? 0 : 1;
    }

    private static async Task<bool> CompareAsync(ServerProcess bare, ServerProcess simulator, MeasuredRequest request, int rounds)
    {
        var (plain, simulated) = (new List<RequestMeasure>(), new List<RequestMeasure>());
        for (var round = 0; round < rounds; round++)
        {
            plain.Add(await MeasureAsync(bare, request));
            simulated.Add(await MeasureAsync(simulator, request));
        }

        Print($"{request.Name}, bare", plain);
        Print($"{request.Name}, simulator", simulated);
        var requests = Ratio(simulated, plain, measure => measure.Report.RequestsPerSecond);
        var latency = Ratio(simulated, plain, measure => measure.Report.Percentile99.TotalMicroseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"ratio",-22} {requests,8:F2} (at least {LeastRequests})              {latency,8:F2} (at most {MostLatency})     "
            + $"{Ratio(simulated, plain, measure => measure.Processor.TotalMicroseconds),8:F2}"
            + $"              {Ratio(simulated, plain, measure => measure.Bytes),8:F2}"));
        return requests >= LeastRequests && latency <= MostLatency;
    }

    private static async Task<RequestMeasure> MeasureAsync(ServerProcess server, MeasuredRequest request)
    {
        var (processor, bytes) = (server.ProcessorTime(), await server.AllocatedBytesAsync());
        var report = await LoadAsync(server, request, Duration);
        return new RequestMeasure(
            report,
            (server.ProcessorTime() - processor) / report.Requests,
            (await server.AllocatedBytesAsync() - bytes) / report.Requests);
    }

    private static Task<WrkReport> LoadAsync(ServerProcess server, MeasuredRequest request, TimeSpan duration) => Wrk.RunAsync(
        new Uri(server.Url, request.Path), BenchmarkWorld.Secret(request.Token), duration, refused: request.Status >= 400);

    private static void Print(string name, List<RequestMeasure> measured) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-22} {Median(measured, m => m.Report.RequestsPerSecond),8:N0} requests/s   p50 "
        + $"{Median(measured, m => m.Report.Median.TotalMilliseconds):F2} ms   p99 "
        + $"{Median(measured, m => m.Report.Percentile99.TotalMilliseconds),6:F2} ms   "
        + $"{Median(measured, m => m.Processor.TotalMicroseconds),8:F1} µs of processor   {Median(measured, m => m.Bytes),8:N0} bytes"));

    private static double Ratio(List<RequestMeasure> a, List<RequestMeasure> b, Func<RequestMeasure, double> value) =>
        a.Zip(b, (x, y) => value(x) / value(y)).Order().ElementAt(a.Count / 2);

    private static double Median(List<RequestMeasure> measured, Func<RequestMeasure, double> value) =>
        measured.Select(value).Order().ElementAt(measured.Count / 2);
}
