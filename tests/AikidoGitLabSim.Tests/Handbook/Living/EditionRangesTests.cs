using AikidoGitLabSim.Handbook.Living;

namespace AikidoGitLabSim.Tests.Handbook.Living;

public sealed class EditionRangesTests
{
    private static readonly EditionRanges Ranges = new(
        ["gitlab.com/free/16.0", "gitlab.com/free/16.3", "gitlab.com/free/17.3", "self-managed/free/16.0", "self-managed/free/17.3"]);

    [Fact]
    public void All_editions_are_named_as_one() => Ranges.Of(
        ["gitlab.com/free/16.0", "gitlab.com/free/16.3", "gitlab.com/free/17.3", "self-managed/free/16.0", "self-managed/free/17.3"])
            .ShouldBe("every edition");

    [Fact]
    public void Neighbours_are_a_range() =>
        Ranges.Of(["gitlab.com/free/16.0", "gitlab.com/free/16.3"]).ShouldBe("GitLab.com Free 16.0 to 16.3");

    [Fact]
    public void A_gap_ends_a_range() => Ranges.Of(["gitlab.com/free/16.0", "gitlab.com/free/17.3"]).ShouldBe("GitLab.com Free 16.0, 17.3");

    [Fact]
    public void A_whole_line_is_named_without_its_releases() =>
        Ranges.Of(["self-managed/free/16.0", "self-managed/free/17.3"]).ShouldBe("Self-managed Free in all releases");

    [Fact]
    public void A_host_is_named_as_it_is() => EditionRanges.Name("https://gitlab.example.com").ShouldContain("gitlab.example.com");
}
