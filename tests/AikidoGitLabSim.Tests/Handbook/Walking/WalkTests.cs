using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Deeds;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>One walk over many editions, in one browser, that every test here reads.</summary>
public sealed class WalkTests(WalkedPage page) : IClassFixture<WalkedPage>
{
    public static TheoryData<TokenBranch, string> Walks
    {
        get
        {
            var walks = new TheoryData<TokenBranch, string>();
            foreach (var row in WalkTable.Rows)
                walks.Add(row.Token, row.Edition);
            return walks;
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void A_walk_finds_what_GitLab_shows_on_that_release(TokenBranch token, string edition)
    {
        var row = WalkTable.Rows.Single(one => one.Token == token && one.Edition == edition);
        var wrong = Enum.GetValues<WalkStep>().Zip(row.Expected)
            .Select(pair => (pair.First, Expected: pair.Second, Found: page.Step(edition, token, pair.First).Verdict))
            .Where(one => !Fits(one.Found, one.Expected))
            .Select(one => $"{one.First}: expected {one.Expected}, found {one.Found.Outcome}: {one.Found.Seen}");

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public void A_label_in_another_case_holds_and_says_how_to_write_it() =>
        page.Step("gitlab.com/premium/17.3", TokenBranch.Group, WalkStep.Way).Verdict.Instead.ShouldNotBeNull()
            .ShouldContain("**Access tokens**");

    [Fact]
    public void A_step_that_differs_says_what_to_write_instead() =>
        page.Step("gitlab.com/free/19.6", TokenBranch.Personal, WalkStep.Open).Verdict.Instead.ShouldBe(
            "Write **Generate token** > **Legacy token**.");

    [Fact]
    public void What_the_page_leaves_out_is_noted()
    {
        page.On("self-managed/free/16.3", TokenBranch.Group).Unsaid.ShouldContain(note => note.Contains("Guest"));
        page.On("gitlab.com/free/19.6", TokenBranch.Personal).Unsaid.ShouldContain(note => note.Contains("Legacy token"));
    }

    [Fact]
    public void Every_step_that_was_done_has_a_picture()
    {
        var without = page.Walks.SelectMany(walk => walk.Statements)
            .Where(one => one is { Statement.Action: not null, Verdict.Outcome: VerdictOutcome.Holds, Pictures: [] }
                && one.Statement.Target is not ["Token settings page"]);

        without.Select(one => $"{one.Verdict.Edition} {one.Statement.Text}").ShouldBeEmpty();
    }

    [Fact]
    public void No_token_is_left_in_a_verdict()
    {
        var texts = page.Walks.SelectMany(walk => walk.Statements).SelectMany(one =>
            one.Pictures.Select(picture => picture.Caption).Append(one.Tried).Append(one.Verdict.Seen).Append(one.Verdict.Instead ?? ""));

        texts.ShouldAllBe(text => !TokenScreens.TokenValue.IsMatch(text));
    }

    [Fact]
    public void A_link_to_another_host_is_not_requested() =>
        page.Walks[0].Statements.Where(one => one.Verdict.Seen.Contains("help.aikido.dev"))
            .ShouldAllBe(one => one.Verdict.Outcome == VerdictOutcome.NotCheckable);

    private static bool Fits(Verdict found, string expected)
    {
        var (word, shown) = expected.Split(": ", 2) is [var first, var second] ? (first, second) : (expected, "");
        var outcome = word switch
        {
            "ok" or "case" => VerdictOutcome.Holds,
            "differs" => VerdictOutcome.Differs,
            _ => VerdictOutcome.CannotBeDone,
        };
        var isCase = found.Seen.Contains("another case", StringComparison.Ordinal);
        return found.Outcome == outcome && isCase == (word == "case")
            && shown.Split(" draws ")
                .All(part => found.Seen.Contains(part.Replace("no button", "draws no button"), StringComparison.OrdinalIgnoreCase));
    }
}
