using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>Requests that reached what no request before them did, one a line, in the order in which they were found.</summary>
internal static class FuzzCorpus
{
    private const string File = "fuzz-reached.jsonl";

    // A longer one makes the corpus large, and a shorter one is found for most of what there is.
    private const int Longest = 240;

    private static readonly Lock Writing = new();
    private static readonly HashSet<string> Kept = [];

    private static readonly Lazy<ILookup<(string, string?), FuzzRequest>> All = new(() =>
        System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, File)).Select(FuzzRequest.Of)
            .ToLookup(request => (request.Surface, request.Edition)));

    public static IEnumerable<FuzzRequest> Of(string surface, string? edition) => All.Value[(surface, edition)];

    /// <summary>Adds requests; of those that reach the same in several editions, one.</summary>
    public static void Keep(IEnumerable<(FuzzRequest Request, string Reached)> found)
    {
        lock (Writing)
        {
            var lines = found.Select(one => (Line: one.Request.ToLine(), one.Reached))
                .Where(one => one.Line.Length <= Longest && Kept.Add(one.Reached)).Select(one => one.Line).ToArray();
            System.IO.File.AppendAllLines(Path.Combine(Repository.Root, "tests/AikidoGitLabSim.Tests/Server/Hosting", File), lines);
        }
    }
}
