using System.Collections.Immutable;
using AikidoGitLabSim.Support.Metrics;

namespace AikidoGitLabSim.Tests.Architecture;

/// <summary>The source files of product and tests, read once.</summary>
internal static class Sources
{
    private static readonly Lazy<ImmutableArray<SourceTree>> Read = new(() => [new("src"), new("tests")]);

    public static ImmutableArray<SourceTree> Trees => Read.Value;

    public static IEnumerable<FileMetrics> Files => Trees.SelectMany(tree => tree.Files);
}
