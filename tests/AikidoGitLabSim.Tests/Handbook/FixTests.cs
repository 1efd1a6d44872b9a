using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Fixing;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Rules;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Support.Catalogue;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Handbook;

public sealed class FixTests
{
    public static TheoryData<string> Choices =>
    [
        "gitlab.com/free/19.6", "gitlab.com/premium/19.6", "self-managed/free/18.3", "self-managed/free/16.1", "all",
        "gitlab.com/free/19.6,gitlab.com/premium/19.6,self-managed/free/18.3",
    ];

    [Theory]
    [MemberData(nameof(Choices))]
    public void The_corrected_page_of_docs_holds(string choice) => IsCorrect(Checked.OwnPage, choice);

    [SharedTheory(SharedPages.ExpectedFile)]
    [MemberData(nameof(Choices))]
    public void The_corrected_help_page_holds(string choice) => IsCorrect(File.ReadAllText(SharedPages.Page ?? ""), choice);

    [Theory]
    [MemberData(nameof(Choices))]
    public void Correcting_twice_changes_nothing(string choice)
    {
        var once = Fix(Checked.OwnPage, choice).Text;
        Fix(once, choice).Text.ShouldBe(once);
    }

    [SharedTheory(SharedPages.ExpectedFile)]
    [MemberData(nameof(Choices))]
    public void Correcting_the_help_page_twice_changes_nothing(string choice)
    {
        var once = Fix(File.ReadAllText(SharedPages.Page ?? ""), choice).Text;
        Fix(once, choice).Text.ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Nothing_is_left_out_any_more(string choice)
    {
        var editions = Checked.Editions(Names(choice));
        var report = new PageChecker(Checked.Facts, OwnCatalogue.Own)
            .Check(PageReader.Read("page.md", Fix(Checked.OwnPage, choice).Text), editions, [TokenBranch.Personal, TokenBranch.Group]);
        Linter.Find(report, editions)
            .Where(finding => finding.Rule is "DOC-MISSING" or "DOC-SEC" or "DOC-FACT" or "DOC-LINKTARGET" or "DOC-TYPO").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Every_kind_of_token_still_has_all_steps_where_it_can_be_created(string choice)
    {
        var editions = Checked.Editions(Names(choice));
        var report = new PageChecker(Checked.Facts, OwnCatalogue.Own)
            .Check(PageReader.Read("page.md", Fix(Checked.OwnPage, choice).Text), editions, [TokenBranch.Personal, TokenBranch.Group]);
        var lacking = from edition in editions
                      from token in Enum.GetValues<TokenBranch>()
                      where edition.Of(token).WhyNot is null
                      from intent in new[] { StepIntent.GoToTokens, StepIntent.OpenForm, StepIntent.SelectScopes, StepIntent.Submit,
                          StepIntent.Copy }
                      where intent != StepIntent.OpenForm || edition.Of(token).OpenForm is not []
                      where !report.Plan
                          .Any(step => step.Intent == intent && step.Applies.Includes(edition.Edition) && Applicability.IsFor(step, token))
                      select $"{edition.Edition} {token}: {intent}";

        lacking.ShouldBeEmpty();
    }

    [Fact]
    public void One_wrong_label_changes_one_label()
    {
        const string page = "# Token\n\n1. Open your group page > Settings > Access tokens\n2. Click **Add token**\n"
            + "3. Enter a name and select the role **Reporter**\n4. Click **Create group access token**\n5. Copy the token\n";
        var corrected = Fix(page, "gitlab.com/premium/19.6", withoutCatalogue: true).Text;
        corrected.ShouldContain("**Create group access token**");
        corrected.ShouldNotContain("Add token**");
        corrected.ShouldContain("Enter a name");
    }

    [Fact]
    public void A_page_that_holds_stays_as_it_is()
    {
        var once = Fix(Checked.OwnPage, "gitlab.com/premium/19.6");
        PageDiff.Of(Fix(once.Text, "gitlab.com/premium/19.6")).ShouldBeEmpty();
    }

    [Fact]
    public void The_diff_turns_the_page_into_the_corrected_one()
    {
        var corrected = Fix(Checked.OwnPage, "all");
        var diff = PageDiff.Of(corrected);
        diff.ShouldStartWith("--- a/page.md\n+++ b/page.md\n@@ -");
        Patched(corrected.Before, diff).ShouldBe(corrected.Text);
    }

    private static void IsCorrect(string page, string choice)
    {
        var report = new PageChecker(Checked.Facts, OwnCatalogue.Own)
            .Check(PageReader.Read("page.md", Fix(page, choice).Text), Checked.Editions(Names(choice)),
                [TokenBranch.Personal, TokenBranch.Group]);
        report.Wrong.SelectMany(judged =>
            judged.Verdicts.Where(CheckReport.IsWrong)
            .Select(verdict => $"{judged.Statement.Position.Line} {judged.Statement.Text}: {verdict}")).ShouldBeEmpty();
        report.Gone.Where(gone => gone.Verdicts is not []).ShouldBeEmpty();
    }

    private static FixedPage Fix(string page, string choice, bool withoutCatalogue = false) =>
        Checked.Corrected(page, withoutCatalogue ? null : OwnCatalogue.Own, Checked.Editions(Names(choice)));

    private static IReadOnlyList<string> Names(string choice) => choice == "all" ? Checked.Facts.Editions : choice.Split(',');

    // Applies a unified diff, as patch does.
    private static string Patched(string before, string diff)
    {
        var lines = before.Split('\n');
        var result = new List<string>();
        var at = 0;
        foreach (var line in diff.TrimEnd('\n').Split('\n').Skip(2).Where(line => !line.StartsWith('\\')))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var start = int.Parse(line.Split(['-', ','])[1], System.Globalization.CultureInfo.InvariantCulture) - 1;
                result.AddRange(lines[at..start]);
                at = start;
                continue;
            }

            if (line[0] != '+')
                lines[at++].ShouldBe(line[1..]);
            if (line[0] != '-')
                result.Add(line[1..]);
        }

        result.AddRange(lines[at..]);
        return string.Join('\n', result);
    }
}
