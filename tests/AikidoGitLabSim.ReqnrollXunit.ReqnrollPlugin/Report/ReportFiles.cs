using System.Collections.Concurrent;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>The reports of the run. Static because Reqnroll disposes its containers before the last message is shown.</summary>
internal static class ReportFiles
{
    private static readonly ConcurrentQueue<string> Paths = [];

    /// <summary>Their full paths.</summary>
    public static IReadOnlyCollection<string> Written => Paths;

    public static void Add(string path) => Paths.Enqueue(Path.GetFullPath(path));
}
