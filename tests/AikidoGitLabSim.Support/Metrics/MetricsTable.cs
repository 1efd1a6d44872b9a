using System.Collections.Immutable;
using System.Globalization;

namespace AikidoGitLabSim.Support.Metrics;

/// <summary>The size of the code in numbers, as a Markdown table: one column a folder.</summary>
public static class MetricsTable
{
    private static readonly ImmutableArray<(string Title, string Folder)> Columns =
        [("src", "src"), ("Tests", "tests/AikidoGitLabSim.Tests"), ("Features", "tests/AikidoGitLabSim.Features")];

    private static readonly ImmutableArray<(string Title, Func<SourceTree, string> Value)> Rows =
    [
        ("files", tree => Number(tree.Files.Length)),
        ("code lines", tree => Number(tree.Files.Sum(file => file.CodeLines))),
        ("file p50 / p90 / max", tree => Spread(tree.Files.Select(file => file.Lines), 50, 90, 100)),
        ("method p50 / p90 / p99 / max", tree => Spread(Methods(tree).Select(method => method.Lines), 50, 90, 99, 100)),
        ("complexity p50 / p90 / p99 / max", tree => Spread(Methods(tree).Select(method => method.Complexity), 50, 90, 99, 100)),
        ("`!` per 1,000 code lines", tree =>
            Rate(tree.Files.Sum(file => file.NullForgiving) * 1000.0, tree.Files.Sum(file => file.CodeLines))),
        ("sealed classes, %", tree => Rate(tree.Files.Sum(file => file.SealedClasses) * 100.0, tree.Files.Sum(file => file.Classes))),
        ("lines over 140 characters", tree => Number(tree.LinesOver(SizeLimits.LineLength).Count())),
    ];

    /// <summary>Measures the repository.</summary>
    /// <param name="root">The root of another checkout; this repository's when left out.</param>
    public static string Write(string? root = null)
    {
        var trees = Columns.Select(column => new SourceTree(column.Folder, root)).ToImmutableArray();
        var head = $"| | {string.Join(" | ", Columns.Select(column => column.Title))} |\n|---|{string.Concat(
            Columns.Select(_ => "---|"))}\n";
        return head + string.Concat(Rows.Select(row => $"| {row.Title} | {string.Join(" | ", trees.Select(row.Value))} |\n"));
    }

    private static IEnumerable<MethodMetrics> Methods(SourceTree tree) => tree.Files.SelectMany(file => file.Methods);

    private static string Spread(IEnumerable<int> values, params int[] percents)
    {
        var ordered = values.Order().ToImmutableArray();
        return string.Join(" / ",
            percents.Select(percent => Number(ordered[Math.Max(0, (int)Math.Ceiling(ordered.Length * percent / 100.0) - 1)])));
    }

    private static string Rate(double part, int whole) => (part / whole).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
