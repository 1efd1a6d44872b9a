using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Support.Catalogue;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Changes of the project's own page are found by meaning, not by line.</summary>
public sealed class MatchingTests
{
    [Fact]
    public void The_page_of_docs_has_the_statements_of_the_catalogue()
    {
        var report = Checked.Page(Checked.OwnPage);
        report.Statements.Select(judged => judged.Id).ShouldBe(OwnCatalogue.Own.Statements.Select(entry => entry.Id));
        report.Statements.Select(judged => judged.Statement.Position.Line)
            .ShouldBe(OwnCatalogue.Own.Statements.Select(entry => entry.Line));
        report.Statements.Select(judged => StatementJson.NameOf(judged.Statement.Kind))
            .ShouldBe(OwnCatalogue.Own.Statements.Select(entry => entry.Kind.Replace('-', ' ')));
        report.Page.NotUnderstood.ShouldBeEmpty();
    }

    [SharedFact(SharedPages.PageFile)]
    public void The_fingerprints_of_the_catalogue_are_those_of_the_help_page() =>
        Checked.Page(File.ReadAllText(SharedPages.Page ?? "")).Statements.Select(judged => (judged.Id, judged.Change))
            .ShouldBe(OwnCatalogue.Own.Statements.Select(entry => ((string?)entry.Id, (Change?)Change.Unchanged)));

    [Fact]
    public void A_page_about_something_else_is_not_compared()
    {
        var report = Checked.Page("# Tokens\n\n1. Click **Add new token**\n2. Copy the token\n");
        report.IsCatalogued.ShouldBeFalse();
        report.Statements.ShouldAllBe(judged => judged.Id == null && judged.Change == null);
    }

    [Theory]
    [InlineData("# Scan", "\n\n# Scan")]
    [InlineData("\n", "\r\n")]
    [InlineData("**Add new token**", "`Add new token`")]
    [InlineData("`read_api`, `read_user` and `read_repository`", "**read\\_api**, **read\\_user** and **read\\_repository**")]
    [InlineData("Aikido scans your code with them.", "Aikido scans\nyour code with them.")]
    public void What_changes_no_word_and_no_fact_changes_nothing(string before, string after) =>
        Changes(Own(before, after)).ShouldBeEmpty();

    [Theory]
    [InlineData("Select **Add new token**", "Press **Add new token**", "S-18", Change.Reworded)]
    [InlineData("**Add new token**", "**Add token**", "S-18", Change.Changed)]
    [InlineData("`read_api`, `read_user` and", "`read_api`, `read_user`, `api` and", "S-21", Change.Changed)]
    [InlineData("Settings > Access Tokens", "Settings > CI/CD > Access Tokens", "S-15", Change.Changed)]
    [InlineData("User settings > Access Tokens", "User settings > SSH Keys", "S-17", Change.Changed)]
    [InlineData("clear the expiration date", "do not clear the expiration date", "S-20", Change.Changed)]
    [InlineData("named AikidoSec", "named AikidoBot", "S-03", Change.Changed)]
    [InlineData("possible for Premium only", "possible for Ultimate only", "S-13", Change.Changed)]
    [InlineData("update-workspace-access-token", "update-workspace", "S-08", Change.Changed)]
    public void A_change_is_reported_at_its_statement(string before, string after, string id, Change change) =>
        Changes(Own(before, after)).ShouldBe([(id, change)]);

    [Fact]
    public void A_step_that_is_left_out_is_gone_and_breaks_the_procedure()
    {
        var gone = Own("2. Select **Add new token**\n", "").Gone.ShouldHaveSingleItem();
        gone.Id.ShouldBe("S-18");
        gone.Verdicts.ShouldContain(verdict => verdict.Token == TokenBranch.Group && verdict.Outcome == VerdictOutcome.CannotBeDone);
    }

    [Fact]
    public void A_claim_that_is_left_out_breaks_nothing()
    {
        var gone = Own(" They all work in the same way.", "").Gone.ShouldHaveSingleItem();
        (gone.Id, gone.Verdicts.Count).ShouldBe(("S-11", 0));
    }

    [Fact]
    public void An_added_step_is_new_and_judged()
    {
        var added = Own("5. Copy", "5. Select the `api` scope\n6. Copy").Statements.Where(judged => judged.Change == Change.New)
            .ShouldHaveSingleItem();
        added.Id.ShouldBeNull();
        added.Verdicts.ShouldAllBe(verdict => verdict.Outcome == VerdictOutcome.Holds);
    }

    [Fact]
    public void Two_steps_that_changed_places_both_moved()
    {
        var report = Own("4. Select **Create token**\n5. Copy the token", "4. Copy the token").Gone.Select(gone => gone.Id);
        report.ShouldBe(["S-23"]);

        var swapped = Own("2. Select **Add new token**\n3. Type a name", "2. Type a name", "4. Select **Create token**",
            "3. Select **Add new token**\n4. Select **Create token**");
        Changes(swapped).Select(row => row.Change).Distinct().ShouldBe([Change.Moved]);
        Changes(swapped).Select(row => row.Id).ShouldBe(["S-18", "S-19", "S-20", "S-21", "S-22"], ignoreOrder: true);
    }

    private static CheckReport Own(params string[] replacements)
    {
        var page = Checked.OwnPage;
        foreach (var pair in replacements.Chunk(2))
        {
            page.ShouldContain(pair[0]);
            page = page.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return Checked.With(OwnPageCatalogue.Catalogue, page);
    }

    private static IEnumerable<(string? Id, Change? Change)> Changes(CheckReport report)
    {
        report.Gone.ShouldBeEmpty();
        return report.Statements.Where(judged => judged.Change != Change.Unchanged).Select(judged => (judged.Id, judged.Change));
    }
}
