using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Tests.Support.Catalogue;

public sealed class EditionRangeTests
{
    [Theory]
    [InlineData("*/*/*", "dedicated/ultimate/18.11", true)]
    [InlineData("gitlab.com/premium|ultimate/16.0..18.9", "gitlab.com/ultimate/18.9", true)]
    [InlineData("gitlab.com/premium|ultimate/16.0..18.9", "gitlab.com/free/18.9", false)]
    [InlineData("gitlab.com/premium|ultimate/16.0..18.9", "self-managed/premium/18.9", false)]
    [InlineData("gitlab.com/*/16.0..18.9", "gitlab.com/free/18.10", false)]
    [InlineData("*/*/..15.11", "gitlab.com/free/15.11", true)]
    [InlineData("*/*/..15.11", "gitlab.com/free/16.0", false)]
    [InlineData("*/*/18.9..", "gitlab.com/free/18.10", true)]
    [InlineData("*/*/15.11", "gitlab.com/free/16.0", false)]
    public void A_range_contains_what_it_says(string range, string edition, bool contains) =>
        EditionRange.Parse(range).Contains(edition).ShouldBe(contains);

    [Theory]
    [InlineData("gitlab.com/*/15.11..18.9", "gitlab.com/free/18.9..", true)]
    [InlineData("gitlab.com/*/15.11..18.9", "gitlab.com/free/18.10..", false)]
    [InlineData("gitlab.com/*/*", "self-managed|dedicated/*/*", false)]
    public void Ranges_meet_or_do_not(string one, string other, bool overlap) =>
        EditionRange.Parse(one).Overlaps(EditionRange.Parse(other)).ShouldBe(overlap);

    [Theory]
    [InlineData("gitlab.com/16.0")]
    [InlineData("gitlab.com/*/16..17")]
    public void Anything_else_is_refused(string text) => Should.Throw<FormatException>(() => EditionRange.Parse(text));
}
