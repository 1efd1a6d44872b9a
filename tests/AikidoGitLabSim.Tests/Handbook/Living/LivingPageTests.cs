using System.Text.Json;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Living;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking;
using AikidoGitLabSim.Handbook.Walking.Pictures;
using AngleSharp.Html.Parser;
using Json.Schema;

namespace AikidoGitLabSim.Tests.Handbook.Living;

public sealed class LivingPageTests
{
    private const string Edition = "gitlab.com/premium/19.6";

    private const string Markdown = """
        # Make a token <script>alert(1)</script>

        You need [a guide](https://example.com/guide).

        1. Select **Add new token**.
        2. Enter a name, and select the `read_api` and `read_user` scopes.

        ![A form](https://example.com/form.png)
        """;

    private static readonly StepPicture Picture = new("A \"step\"", [1, 2, 3], 10, 10);

    [Fact]
    public void Every_statement_leads_to_what_was_found()
    {
        var document = new HtmlParser().ParseDocument(Page().Render());

        foreach (var link in document.QuerySelectorAll("a.s"))
            document.QuerySelector(link.GetAttribute("href") ?? "").ShouldNotBeNull().Closest("details").ShouldNotBeNull();
        document.QuerySelectorAll("details.st").Length.ShouldBe(Report().Check.Statements.Count);
        document.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Fact]
    public void The_file_asks_no_host_for_anything()
    {
        var document = new HtmlParser().ParseDocument(Page().Render());

        document.QuerySelectorAll("[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? "")
            .ShouldAllBe(address => address.StartsWith("data:", StringComparison.Ordinal));
        document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href") ?? "")
            .ShouldAllBe(address => address.StartsWith('#'));
    }

    [Fact]
    public void What_the_page_writes_is_text_and_no_markup()
    {
        var html = Page().Render();

        html.ShouldNotContain("<script>alert");
        Regex.Count(html, "<script").ShouldBe(2);
    }

    [Fact]
    public void The_same_picture_is_kept_once()
    {
        var page = Page();
        page.Render();

        page.Pictures.ShouldHaveSingleItem().Value.ShouldBe(Picture.Image);
    }

    [Fact]
    public void What_a_walk_saw_goes_before_what_the_tables_say()
    {
        var merged = Report().Merged.Statements.Single(one => one.Statement.Target is ["Add new token"]);

        merged.Verdicts.ShouldHaveSingleItem().Outcome.ShouldBe(VerdictOutcome.Differs);
        merged.Verdicts[0].Instead.ShouldBe("Write it so.");
    }

    [Fact]
    public void The_JSON_keeps_to_the_published_schema()
    {
        var schema = JsonSchema.FromText(Documentation.Read("handbook-report.schema.json"));
        using var json = JsonDocument.Parse(WalkJson.Of(Report().Merged, Report().Walks, _ => "pictures/one.webp"));

        var found = schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });

        (found.Details ?? []).Where(detail => detail.Errors is not null)
            .Select(detail => $"{detail.InstanceLocation} {string.Join("; ", detail.Errors?.Values ?? [])}").ShouldBeEmpty();
        found.IsValid.ShouldBeTrue();
    }

    [Fact]
    public void Colours_are_not_the_only_sign()
    {
        var document = new HtmlParser().ParseDocument(Page().Render());

        document.QuerySelectorAll("table.matrix td[class] .sr").ShouldNotBeEmpty();
        document.QuerySelectorAll("details.st > summary .word").Select(word => word.TextContent).ShouldContain("differs");
    }

    private static LivingPage Page() => new(Report());

    private static LivingReport Report()
    {
        var page = PageReader.Read("page.md", Markdown);
        var tables = page.Statements.Select(one => new JudgedStatement(
            one, null, null, [new Verdict(Edition, TokenBranch.Personal, VerdictOutcome.Differs, "The tables say so.", "Write it so.")]));
        var check = new CheckReport(
            page, [Edition], false, [.. tables], [],
            [new LintFinding("DOC-TERM", LintSeverity.Warning, new Position(3, 1, 0, 0), "A word")]);
        var walked = page.Statements.Where(one => one.Action is not null).Select(one => new WalkedStatement(
            one, new Verdict(Edition, TokenBranch.Personal, VerdictOutcome.Differs, "There is no such button."), "Press it",
            [Picture, Picture]));
        return new(check, [new WalkedBranch(Edition, TokenBranch.Personal, [.. walked], ["Something"])], new Dictionary<string,
            IReadOnlyList<string>>());
    }
}
