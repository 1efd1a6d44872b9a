using AikidoGitLabSim.Cli.Commands.Handbook;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Catalogue;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>A page that is corrected for an edition, carried out there in a browser.</summary>
public sealed class WalkedCorrections
{
    public static TheoryData<string> Editions => ["gitlab.com/free/19.6", "gitlab.com/premium/19.6", "self-managed/free/18.3"];

    [Theory]
    [MemberData(nameof(Editions))]
    public Task The_corrected_page_of_docs_can_be_carried_out(string edition) => WalksAsync(Checked.OwnPage, edition);

    [SharedTheory(SharedPages.ExpectedFile)]
    [MemberData(nameof(Editions))]
    public Task The_corrected_help_page_can_be_carried_out(string edition) => WalksAsync(File.ReadAllText(SharedPages.Page ?? ""), edition);

    [Fact]
    public async Task A_branch_that_the_page_limits_to_other_tiers_is_not_walked() =>
        (await WalkAsync(Checked.OwnPage, "gitlab.com/free/19.6")).ShouldHaveSingleItem().Token.ShouldBe(TokenBranch.Personal);

    private static async Task WalksAsync(string page, string edition)
    {
        var walks = await WalkAsync(page, edition);
        walks.ShouldNotBeEmpty();
        walks.SelectMany(walk => walk.Statements).Where(one => CheckReport.IsWrong(one.Verdict))
            .Select(one => $"{one.Statement.Text}: {one.Verdict}").ShouldBeEmpty();
        walks.ShouldAllBe(walk => walk.Statements.Any(one => one.Statement.Action != null && one.Verdict.Outcome == VerdictOutcome.Holds));
    }

    private static async Task<IReadOnlyList<WalkedBranch>> WalkAsync(string page, string edition)
    {
        // Beside the page are its pictures.
        var path = Path.Combine(Repository.Root, "docs", "page.md");
        var corrected = Checked.Corrected(page, OwnCatalogue.Own, Checked.Editions(edition)).Text;
        var check = new PageChecker(Checked.Facts, OwnCatalogue.Own).Check(
            PageReader.Read(path, corrected), Checked.Editions(edition), [TokenBranch.Personal, TokenBranch.Group]);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        await using var host = await SimulatedGitLabs.StartAsync(CancellationToken.None);
        var walker = new Walker(host, client, TimeProvider.System) { Applies = check.AppliesTo };
        return await walker.WalkAsync(check.Page, [edition], [], null, CancellationToken.None);
    }
}
