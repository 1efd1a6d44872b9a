using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Tests.GitLab.Editions;

public sealed class VersionsAndEditions
{
    [Theory]
    [InlineData("18.11", 18, 11, 0)]
    [InlineData("18.11.5", 18, 11, 5)]
    [InlineData("15.0", 15, 0, 0)]
    public void A_version_comes_back_as_written(string text, int major, int minor, int patch)
    {
        GitLabVersion.Parse(text).ShouldBe(new GitLabVersion(major, minor, patch));
        GitLabVersion.Parse(text).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("18.")]
    [InlineData("18.11.5.1")]
    [InlineData("18.-1")]
    [InlineData("+18.1")]
    [InlineData(" 18.1")]
    [InlineData("18.11-ee")]
    [InlineData("18.99999999999")]
    [InlineData("१८.११")]
    public void What_is_no_version_is_refused(string? text)
    {
        GitLabVersion.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => GitLabVersion.Parse(text!)).Message.ShouldContain("18.11");
    }

    [Fact]
    public void Minor_releases_count_beyond_nine_and_patches_do_not_count()
    {
        (new GitLabVersion(16, 10) > new GitLabVersion(16, 9)).ShouldBeTrue();
        (new GitLabVersion(17, 0) > new GitLabVersion(16, 11)).ShouldBeTrue();
        (new GitLabVersion(16, 10, 9) <= new GitLabVersion(16, 10)).ShouldBeTrue();
        (new GitLabVersion(16, 10) < new GitLabVersion(16, 10, 1)).ShouldBeFalse();
        (new GitLabVersion(16, 10, 1) >= new GitLabVersion(16, 10, 2)).ShouldBeTrue();
    }

    [Fact]
    public void Every_known_release_is_listed_once_in_order()
    {
        GitLabVersion.Known.ShouldBe(GitLabVersion.Known.Order());
        GitLabVersion.Known.Distinct().Count().ShouldBe(GitLabVersion.Known.Count());
        GitLabVersion.Known.First().ShouldBe(GitLabVersion.Oldest);
        GitLabVersion.Known.Last().ShouldBe(GitLabVersion.Newest);
        new GitLabVersion(19, 7).IsNewerThanKnown.ShouldBeTrue();
    }

    [Fact]
    public void A_range_holds_both_its_ends()
    {
        var range = new VersionRange(new(16, 0), new(17, 2));
        GitLabVersion.Known.Where(range.Holds)
            .ShouldBe(GitLabVersion.Known.Where(version => version >= new GitLabVersion(16, 0) && version <= new GitLabVersion(17, 2)));
        VersionRange.UpTo("16.0").Holds(new(16, 0, 7)).ShouldBeTrue();
        VersionRange.From("16.0").Holds(new(15, 11, 13)).ShouldBeFalse();
        (VersionRange.Always.ToString(), VersionRange.From("16.0").ToString(), VersionRange.UpTo("17.2").ToString(), range.ToString())
            .ShouldBe(("always", "16.0+", "up to 17.2", "16.0 to 17.2"));
    }

    [Fact]
    public void A_history_answers_with_the_latest_row_that_is_not_newer()
    {
        var history = new History<int>(new HistoryRow<int>("16.0", 1, "a"), new HistoryRow<int>("17.3", 2, "b"));
        (history.At(new(15, 11)), history.At(new(16, 0)), history.At(new(17, 2)), history.At(new(17, 3)),
            history.At(new(99, 0))).ShouldBe((1, 1, 1, 2, 2));
    }

    [Fact]
    public void A_history_is_not_empty_and_in_order()
    {
        Should.Throw<ArgumentException>(() => new History<int>());
        Should.Throw<ArgumentException>(() =>
            new History<int>(new HistoryRow<int>("17.0", 1, "a"), new HistoryRow<int>("17.0", 2, "b"))).Message.ShouldContain("17.0");
    }

    [Theory]
    [InlineData("gitlab.com/premium/18.11")]
    [InlineData("self-managed/free/15.11")]
    [InlineData("dedicated/ultimate/19.6.2")]
    [InlineData("self-managed/free/18.11+ce")]
    [InlineData("self-managed/free/17.10.3+ce")]
    public void An_edition_comes_back_as_written(string text) => Edition.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData(null, "is not an edition")]
    [InlineData("premium/18.11", "is not an edition")]
    [InlineData("gitlab.com/premium/18.11/x", "is not an edition")]
    [InlineData("github.com/premium/18.11", "'github.com' is not an offering")]
    [InlineData("GitLab.com/premium/18.11", "is not an offering")]
    [InlineData("gitlab.com/gold/18.11", "'gold' is not a tier")]
    [InlineData("gitlab.com/premium/latest", "'latest' is not a version")]
    [InlineData("gitlab.com/premium/15.10", "15.10 is older than 15.11")]
    [InlineData("dedicated/premium/18.11", "Ultimate only")]
    [InlineData("self-managed/premium/18.11+ce", "the Community Edition is self-managed and free; write self-managed/free/18.11+ce")]
    [InlineData("gitlab.com/free/18.11+ce", "the Community Edition is self-managed and free")]
    [InlineData("self-managed/free/18.11+xe", "'18.11+xe' names no distribution; write 18.11 or 18.11+ce")]
    [InlineData("self-managed/free/18.11+ce+ce", "names no distribution")]
    [InlineData("self-managed/free/18.11-ce", "is not a version")]
    public void What_is_no_edition_is_refused_with_a_reason(string? text, string reason)
    {
        Edition.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldContain(reason);
        Should.Throw<FormatException>(() => Edition.Parse(text!)).Message.ShouldContain(reason);
    }

    [Fact]
    public void The_Enterprise_Edition_is_what_runs_unless_said_otherwise()
    {
        Edition.Parse("self-managed/free/18.11+ee").ShouldBe(Edition.Parse("self-managed/free/18.11"));
        Edition.Parse("self-managed/free/18.11").IsEnterprise.ShouldBeTrue();
        Edition.Parse("self-managed/free/18.11+ce").IsEnterprise.ShouldBeFalse();
        Edition.Parse("self-managed/free/18.11").IsLicensed.ShouldBeFalse();
        Edition.Parse("self-managed/premium/18.11").IsLicensed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("gitlab.com/free/18.11", ResourceKind.Group, false, false)]
    [InlineData("gitlab.com/free/18.11", ResourceKind.Project, false, false)]
    [InlineData("gitlab.com/premium/18.11", ResourceKind.Group, false, true)]
    [InlineData("gitlab.com/premium/18.11", ResourceKind.Group, true, false)]
    [InlineData("gitlab.com/ultimate/18.11", ResourceKind.Group, true, false)]
    [InlineData("gitlab.com/premium/18.11", ResourceKind.Project, true, true)]
    [InlineData("self-managed/free/18.11", ResourceKind.Group, false, true)]
    [InlineData("self-managed/free/18.11", ResourceKind.Group, true, true)]
    [InlineData("dedicated/ultimate/18.11", ResourceKind.Project, false, true)]
    public void Tokens_of_groups_and_projects_are_a_matter_of_tier_on_GitLab_com_only(string edition, ResourceKind kind, bool trial,
        bool allowed) =>
        Licence.Allows(Edition.Parse(edition), kind, trial).ShouldBe(allowed);

    [Theory]
    [InlineData("gitlab.com/free/18.10", false)]
    [InlineData("self-managed/free/18.10", false)]
    [InlineData("gitlab.com/free/18.11", true)]
    [InlineData("self-managed/free/18.11", true)]
    [InlineData("self-managed/premium/16.1", true)]
    [InlineData("gitlab.com/ultimate/18.11", true)]
    [InlineData("self-managed/free/18.11+ce", false)]
    public void Service_accounts_are_paid_up_to_18_10(string edition, bool allowed) =>
        Licence.AllowsServiceAccounts(Edition.Parse(edition)).ShouldBe(allowed);
}
