using System.Globalization;

namespace AikidoGitLabSim.Benchmarks.Scaling;

/// <summary>Something that a server may have few or many of, while a request costs the same.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Counts">How many there are, the fewest first.</param>
/// <param name="Requests">The requests that are sent in turn, by how many there are.</param>
internal sealed record Scale(string What, int[] Counts, Func<int, IEnumerable<(string Path, string Token)>> Requests)
{
    private const string Self = "/api/v4/personal_access_tokens/self";
    private const int Different = 10;

    /// <summary>The scales: tokens of a world, stubs that are found by path, expressions of stubs that match no request, worlds.</summary>
    public static Scale[] All { get; } =
    [
        new("tokens", [10, 10_000, 1_000_000], count => Spread(count).Select(n => (Self, BenchmarkWorld.Secret(n)))),
        new("stubs", [1, 1_000, 10_000], _ => [("/stubs/0", BenchmarkWorld.Secret(1))]),
        new("expressions", [1, 100], _ => [(Self, BenchmarkWorld.Secret(1))]),
        new("worlds", [10, 1_000, 100_000], count => Spread(count).Select(n => ($"/~{Name(n)}{Self}", BenchmarkWorld.Secret(1)))),
    ];

    /// <summary>The name of the n-th world.</summary>
    public static string Name(int n) => string.Create(CultureInfo.InvariantCulture, $"w{n}");

    private static IEnumerable<int> Spread(int count) => Enumerable.Range(0, Different).Select(n => 1 + (int)((long)n * count / Different));
}
