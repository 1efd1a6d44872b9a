using System.Diagnostics;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Tests.Cli;

namespace AikidoGitLabSim.Tests.Handbook;

public sealed class HandbookCommandTests
{
    private static readonly string OwnPage = Path.Combine(Repository.Root, "docs", "page.md");

    [Fact]
    public async Task Check_exits_1_where_a_sentence_does_not_hold_and_0_after_the_correction()
    {
        (await Run.Of(["handbook", "check", OwnPage])).ExitCode.ShouldBe(1);

        var corrected = await Run.Of(["handbook", "fix", OwnPage, "--edition", "gitlab.com/premium/19.6"]);
        using var file = new TemporaryFile(corrected.Out);
        (await Run.Of(["handbook", "check", file.Path])).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Known_false_statements_are_accepted_on_request() =>
        (await Run.Of(["handbook", "check", OwnPage, "--known-false", "--edition", "gitlab.com/premium/19.6"])).ExitCode.ShouldBe(0);

    [Fact]
    public async Task The_json_report_has_what_the_contract_names()
    {
        var run = await Run
            .Of(["handbook", "check", OwnPage, "--edition", "gitlab.com/free/19.6,self-managed/free/18.3", "--format", "json"]);
        var report = JsonNode.Parse(run.Out)?.AsObject();
        report.ShouldNotBeNull();
        report["editions"]?.AsArray().Count.ShouldBe(2);
        report["gone"]?.AsArray().Count.ShouldBe(0);
        var statements = report["statements"]?.AsArray().OfType<JsonObject>().ToArray() ?? [];
        statements.Length.ShouldBe(26);
        string[] keys = ["line", "column", "kind", "text", "action", "target", "value", "condition", "optional", "negated", "branch",
            "edition", "id", "fingerprint", "change", "verdicts"];
        statements.ShouldAllBe(statement => keys.All(statement.ContainsKey));
        var verdicts = statements.SelectMany(statement => statement["verdicts"]?.AsArray().OfType<JsonObject>() ?? []).ToArray();
        string[] outcomes = ["holds", "differs", "cannot-be-done", "not-checkable"];
        verdicts.ShouldAllBe(verdict => outcomes.Contains($"{verdict["verdict"]}") && verdict.ContainsKey("seen")
            && verdict.ContainsKey("instead"));
    }

    [Theory]
    [InlineData("gitlab.com/premum/19.6", "did you mean 'gitlab.com/premium/19.6'?")]
    [InlineData("gitlab.com/premium", "is not an edition")]
    [InlineData("gitlab.com/premium/3.0", "older than")]
    public async Task An_unknown_edition_is_one_line(string edition, string told) =>
        (await Run.Of(["handbook", "check", OwnPage, "--edition", edition])).ShouldFail(2, told);

    [Theory]
    [InlineData("check")]
    [InlineData("lint")]
    [InlineData("fix")]
    public async Task A_page_that_is_not_there_is_one_line(string command) =>
        (await Run.Of(["handbook", command, "no-such-page.md"])).ShouldFail(2, "no-such-page.md");

    [Theory]
    [InlineData("check", "")]
    [InlineData("fix", "")]
    [InlineData("check", "{ \"not\": \"Markdown\" }")]
    [InlineData("check", "# Soup\n\nBoil water. Add **salt**.")]
    [InlineData("fix", "# Soup\n\nBoil water. Add **salt**.")]
    [InlineData("check", "- a\n  - a\n    - a\n      - a\n        - [a](#a)")]
    [InlineData("check", "1. Open [GitLab](https://evil.example/x) and click **Sign in** on https://evil.example")]
    [InlineData("lint", "[a]: a\n[b]: b\n[a][b][a]")]
    public async Task A_page_about_something_else_is_no_error(string command, string page)
    {
        using var file = new TemporaryFile(page);
        var run = await Run.Of(["handbook", command, file.Path]);
        run.ExitCode.ShouldBeOneOf(0, 1);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invalid_text_is_one_line()
    {
        using var file = new TemporaryFile("");
        await File.WriteAllBytesAsync(file.Path, [0x23, 0x20, 0xFF, 0xFE, 0xC3, 0x28]);
        (await Run.Of(["handbook", "check", file.Path])).ShouldFail(2, "UTF-8");
    }

    [Fact]
    public async Task A_page_of_50_MB_is_one_line()
    {
        using var file = new TemporaryFile("");
        await using (var stream = new FileStream(file.Path, FileMode.Create))
            stream.SetLength(50_000_000);
        (await Run.Of(["handbook", "check", file.Path])).ShouldFail(2, "more than");
    }

    [Fact]
    public async Task A_scope_that_does_not_exist_names_the_nearest_one()
    {
        using var file = new TemporaryFile("# T\n\n1. Click **Add new token**\n2. Select the `read_apis` and `read_repository` scopes\n");
        var run = await Run.Of(["handbook", "check", file.Path, "--token", "group"]);
        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("the nearest is read_api.");
    }

    [Fact]
    public async Task A_kind_of_token_that_is_not_there_is_one_line() =>
        (await Run.Of(["handbook", "check", OwnPage, "--token", "deploy"])).ShouldFail(2, "deploy");

    [Theory]
    [InlineData("sarif")]
    [InlineData("codequality")]
    [InlineData("rdjson")]
    public async Task Findings_stand_on_the_lines_of_the_page(string format)
    {
        var run = await Run.Of(["handbook", "check", OwnPage, "--format", format]);
        var json = JsonNode.Parse(run.Out);
        var lines = format switch
        {
            "sarif" => json?["runs"]?[0]?["results"]?.AsArray()
                .Select(one => one?["locations"]?[0]?["physicalLocation"]?["region"]?["startLine"]),
            "codequality" => json?.AsArray().Select(one => one?["location"]?["lines"]?["begin"]),
            _ => json?["diagnostics"]?.AsArray().Select(one => one?["location"]?["range"]?["start"]?["line"]),
        };
        lines.ShouldNotBeNull().Select(line => line?.GetValue<int>()).ShouldContain(20);
    }

    [Fact]
    public async Task Watching_checks_again_when_the_page_is_saved()
    {
        using var file = new TemporaryFile("# T\n\n1. Click **Add token**\n");
        using var stop = new CancellationTokenSource();
        await using var output = new StringWriter();
        var watching = AikidoGitLabSim.Cli.CommandLine.RunAsync(
            ["handbook", "lint", file.Path, "--watch"], new AikidoGitLabSim.Cli.Terminals
                .Terminal(TextReader.Null, TextWriter.Synchronized(output), TextWriter.Null), stop.Token);
        await Until(() => output.ToString().Length > 0);
        await File.WriteAllTextAsync(file.Path, "# T\n\nOpen Gitlab, and click **Add token**\n", CancellationToken.None);
        await Until(() => output.ToString().Contains("DOC-TERM", StringComparison.Ordinal));
        await stop.CancelAsync();
        (await watching.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None)).ShouldBe(130);
    }

    [Fact]
    public async Task A_check_on_all_editions_takes_less_than_two_seconds()
    {
        await Run.Of(["handbook", "check", OwnPage, "--edition", "all"]);
        var clock = Stopwatch.StartNew();
        await Run.Of(["handbook", "check", OwnPage, "--edition", "all"]);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static async Task Until(Func<bool> reached)
    {
        var clock = Stopwatch.StartNew();
        while (!reached())
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(20);
        }
    }
}
