using AikidoGitLabSim.Support.Metrics;

namespace AikidoGitLabSim.Tests.Architecture;

public sealed class Sizes
{
    [Fact]
    public void No_line_is_longer_than_140_characters() =>
        Sources.Trees.SelectMany(tree => tree.LinesOver(SizeLimits.LineLength)).ShouldBeEmpty();

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Sources.Files.Where(SizeLimits.IsTooLong).Select(file => $"{file.Path}: {file.Lines}").ShouldBeEmpty();

    [Fact]
    public void No_method_is_longer_than_50_lines() =>
        Sources.Files.SelectMany(file => file.Methods).Where(SizeLimits.IsTooLong).ShouldBeEmpty();

    [Fact]
    public void No_method_has_a_complexity_over_12() =>
        Sources.Files.SelectMany(file => file.Methods).Where(SizeLimits.IsTooComplex).ShouldBeEmpty();
}
