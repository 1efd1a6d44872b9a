using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Rules;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Handbook;

public sealed class LintTests
{
    [Theory]
    [InlineData("DOC-TYPO", "# T\n\nGo to you group page.", 3, 1)]
    [InlineData("DOC-TYPO", "# T\n\nThen log in to setup the token.", 3, 13)]
    [InlineData("DOC-GRAMMAR", "# T\n\nYou can both use A or B.", 3, 5)]
    [InlineData("DOC-TERM", "# T\n\nOpen Gitlab now.", 3, 6)]
    [InlineData("DOC-TERM", "# T\n\nIt is a group PAT.", 3, 9)]
    [InlineData("DOC-PRONOUN", "# T\n\nIf you choose this approach, wait.", 3, 15)]
    [InlineData("DOC-LINKTEXT", "# T\n\nOpen [this page](https://example.com/a).", 3, 7)]
    [InlineData("DOC-QUOTE", "# T\n\n1. Click on \"**Add new token**\"", 3, 13)]
    [InlineData("DOC-ESCAPE", "# T\n\nSelect read\\_api.", 3, 11)]
    [InlineData("DOC-MARKUP", "# T\n\nWait.<br>", 3, 6)]
    [InlineData("DOC-HEADING", "# T\n\n### Deep", 3, 1)]
    [InlineData("DOC-HEADING", "# T\n\n## ⚠️ Careful", 3, 1)]
    [InlineData("DOC-CASE", "# Scan With a token", 1, 8)]
    [InlineData("DOC-ANCHOR", "# T\n\n## New title <a href=\"#old\" id=\"old\"></a>", 3, 14)]
    [InlineData("DOC-ALT", "# T\n\n![](https://example.com/a.png)", 3, 1)]
    [InlineData("DOC-ALT", "# T\n\n<figure><img src=\"https://example.com/a.png\" alt=\"\"></figure>", 3, 9)]
    [InlineData("DOC-FIGNAME", "# T\n\n![A](https://example.com/2025-12-11.png)", 3, 1)]
    [InlineData("DOC-FIGTOKEN", "# T\n\n![A](https://example.com/a.png?token=1)", 3, 1)]
    [InlineData("DOC-FIGREUSE", "# T\n\n![A](https://example.com/a.png)\n\n![B](https://example.com/a.png)", 5, 1)]
    [InlineData("DOC-LINK", "# T\n\n[Guide](missing-guide.md)", 3, 9)]
    [InlineData("DOC-LINK", "# T\n\n![A](missing.png)", 3, 6)]
    [InlineData("DOC-LINK", "# T\n\n[Below](#nowhere)", 3, 9)]
    [InlineData("DOC-SUBJECT", "# Soup\n\nBoil water. Add salt.", 1, 1)]
    [InlineData("DOC-SUBJECT", "", 1, 1)]
    [InlineData("DOC-SEC", "# T\n\n1. Clear the expiration date", 3, 4)]
    public void Each_rule_finds_its_place(string rule, string page, int line, int column)
    {
        var findings = Lint(page);
        findings.Where(finding => finding.Rule == rule).Select(finding => (finding.Position.Line, finding.Position.Column))
            .ShouldContain((line, column));
        findings.ShouldAllBe(finding => finding.Message.Length > 0);
    }

    [Theory]
    [InlineData("DOC-TERM", "# T\n\nRun `Gitlab` and open https://example.com/Gitlab.")]
    [InlineData("DOC-TYPO", "# T\n\nGo to your group page and log in.")]
    [InlineData("DOC-ALT", "# T\n\n![The form](https://example.com/a.png)")]
    [InlineData("DOC-LINK", "# T\n\n## Steps\n\n[Below](#steps), [there](https://example.com/x)")]
    [InlineData("DOC-HEADING", "# T\n\n## A\n\n### B\n\n## C")]
    [InlineData("DOC-ESCAPE", "# T\n\nSelect `read_api`.")]
    [InlineData("DOC-SEC", "# T\n\n1. Do not remove the expiration date")]
    public void A_rule_does_not_fire_where_all_is_well(string rule, string page) =>
        Lint(page).Where(finding => finding.Rule == rule).ShouldBeEmpty();

    [SharedFact(SharedPages.PageFile)]
    public void Every_finding_of_the_reference_is_found_on_its_line()
    {
        (string Rule, int[] Lines)[] reference =
        [
            ("DOC-TYPO", [5, 16]), ("DOC-GRAMMAR", [9, 21]), ("DOC-TERM", [5, 9, 13]), ("DOC-TITLE", [1]), ("DOC-HEADING", [3]),
                ("DOC-ANCHOR", [11]),
            ("DOC-LINKTEXT", [9]), ("DOC-LINKTARGET", [5]), ("DOC-NOLINK", [25]), ("DOC-ALT", [18, 23, 27]), ("DOC-FIGNAME", [23, 27]),
            ("DOC-FIGTOKEN", [18, 23, 27]), ("DOC-FIGREUSE", [23, 27]), ("DOC-ESCAPE", [21]), ("DOC-MARKUP", [16, 21, 25]),
                ("DOC-LABEL", [15, 16, 19]),
            ("DOC-QUOTE", [20, 24]), ("DOC-PRONOUN", [5, 9]), ("DOC-CONTRA", [13]), ("DOC-SEC", [21]), ("DOC-FACT", [13, 21]),
                ("DOC-CASE", [1]),
        ];
        var findings = Lint(File.ReadAllText(SharedPages.Page ?? ""));

        reference.SelectMany(row => row.Lines.Select(line => (row.Rule, line)))
            .Where(row => !findings.Any(finding => finding.Rule == row.Rule && finding.Position.Line == row.line)).ShouldBeEmpty();
        findings.Count(finding => finding.Rule == "DOC-MISSING").ShouldBe(14);
    }

    [SharedFact(SharedPages.PageFile)]
    public void What_holds_is_not_a_wrong_fact() =>
        Lint(File.ReadAllText(SharedPages.Page ?? "")).Where(finding => finding.Rule == "DOC-FACT").Select(finding => finding.Position.Line)
            .Distinct().ShouldBe([13, 21], ignoreOrder: true);

    private static IReadOnlyList<LintFinding> Lint(string text) =>
        Linter.Find(Checked.Page(text), Checked.Editions(Checked.Facts.DefaultEdition));
}
