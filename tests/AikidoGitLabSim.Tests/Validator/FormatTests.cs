using System.Text.Json;
using System.Xml.Linq;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>The forms for machines, against what their readers ask of them.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Sorts => ["good", "missing", "group", "dead", "edge", "old", "empty input", "contradiction"];

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Every_report_keeps_to_the_published_schema(string sort) =>
        PublishedSchema.Problems(ReportWriters.Json(await ReportAsync(sort))).ShouldBeEmpty();

    [Fact]
    public void A_report_that_breaks_the_schema_is_found_out()
    {
        var problems = PublishedSchema.Problems(
            """{"schema":"gltoken-report/2","exitCode":"0","checks":[{"id":"token","status":"good"}],"extra":1}""");

        foreach (var place in new[] { "/schema", "/exitCode", "/checks/0/status", "/extra" })
            problems.ShouldContain(problem => problem.StartsWith($"{place} ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("summary", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task JUnit_has_a_case_for_each_check_and_counts_that_add_up(string sort)
    {
        var report = await ReportAsync(sort);

        var suite = XDocument.Parse(ReportWriters.JUnit(report)).Root!.Element("testsuite")!;

        suite.Elements("testcase").Select(test => test.Attribute("name")!.Value).ShouldBe(report.Checks.Select(check => check.Id));
        foreach (var (count, element) in new[] { ("failures", "failure"), ("errors", "error"), ("skipped", "skipped") })
            ((int)suite.Attribute(count)!).ShouldBe(suite.Elements("testcase").Count(test => test.Element(element) is not null), element);
        (suite.Elements("testcase").Any(test => test.Element("failure") is not null || test.Element("error") is not null)).ShouldBe(
            report.ExitCode is not (0 or 6));
        suite.Descendants("property").ShouldContain(property => property.Attribute("value")!.Value == "S-21");
    }

    [Fact]
    public async Task What_XML_cannot_hold_is_left_out_of_JUnit()
    {
        var report = await new ScriptedGitLab { Username = "\u0001\uFFFEx" }.ValidateAsync();

        XDocument.Parse(ReportWriters.JUnit(report)).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task SARIF_points_to_the_line_of_the_help_page(string sort)
    {
        var report = await ReportAsync(sort);

        using var sarif = JsonDocument.Parse(ReportWriters.Sarif(report, "docs/page.md"));

        var run = sarif.RootElement.GetProperty("runs")[0];
        sarif.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString()).ToArray();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules.ShouldContain(result.GetProperty("ruleId").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("docs/page.md");
            place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBeInRange(1, 27);
            (result.GetProperty("level").GetString() == "error").ShouldBe(
                report.Checks.Any(check => check.Code == result.GetProperty("ruleId").GetString() && check.Severity == Severity.Error));
            result.GetProperty("partialFingerprints").GetProperty("checkOfToken/v1").GetString()!.Length.ShouldBe(32);
        }
        if (sort == "missing")
            run.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "E_SCOPE_MISSING")
                .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()
                .ShouldBe(21);
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Code_Quality_has_what_SARIF_has_in_GitLabs_own_keys(string sort)
    {
        var report = await ReportAsync(sort);

        using var artifact = JsonDocument.Parse(ReportWriters.CodeQuality(report, "docs/page.md"));

        var issues = artifact.RootElement.EnumerateArray().ToArray();
        using var sarif = JsonDocument.Parse(ReportWriters.Sarif(report, "docs/page.md"));
        issues.Select(issue => (issue.GetProperty("check_name").GetString(), issue.GetProperty("fingerprint").GetString(),
            issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()))
            .ShouldBe(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => (
                result.GetProperty("ruleId").GetString(),
                result.GetProperty("partialFingerprints").GetProperty("checkOfToken/v1").GetString(),
                result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine")
                    .GetInt32())));
        issues.Select(issue => issue.GetProperty("fingerprint").GetString()).ShouldBeUnique();
        foreach (var issue in issues)
        {
            issue.GetProperty("location").GetProperty("path").GetString().ShouldBe("docs/page.md");
            issue.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
            var check = report.Checks.Single(check => check.Code == issue.GetProperty("check_name").GetString());
            issue.GetProperty("severity").GetString().ShouldBe(check switch
            {
                { Status: CheckStatus.Fail } => "critical",
                { Status: CheckStatus.Unknown, Severity: Severity.Error } => "major",
                { Status: CheckStatus.Warn } => "minor",
                _ => "info",
            });
        }
    }

    [Fact]
    public async Task Nothing_that_others_wrote_becomes_markup_in_Markdown()
    {
        var report = await new ScriptedGitLab { Username = "x|<img src=a>[b](c)@all" }.ValidateAsync();

        var markdown = ReportWriters.Markdown(report);

        markdown.ShouldNotContain("<img");
        markdown.ShouldNotContain("[b](");
        markdown.ShouldNotContain("@all");
        markdown.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Replace("\\|", "").Count(c => c == '|') >= 5);
    }

    [Fact]
    public async Task Every_form_is_the_same_bytes_for_the_same_exchanges()
    {
        foreach (var form in Forms)
            form(await ReportAsync("missing")).ShouldBe(form(await ReportAsync("missing")));
    }

    internal static readonly Func<ValidationReport, string>[] Forms =
        [ReportWriters.Json, report => ReportWriters.Human(report), ReportWriters.JUnit, report => ReportWriters.Sarif(report),
            ReportWriters.Markdown, report => ReportWriters.CodeQuality(report)];

    private static Task<ValidationReport> ReportAsync(string sort) => sort switch
    {
        "good" => new ScriptedGitLab().ValidateAsync(request => request with { Group = "acme" }),
        "missing" => new ScriptedGitLab { Scopes = ["read_api", "sudo"], ExpiresAt = "2026-11-25" }.ValidateAsync(),
        "group" => ScriptedGitLab.WithGroupToken().ValidateAsync(),
        "dead" => new ScriptedGitLab().On("/self", Reply.GitLab(401, ScriptedGitLab.RevokedToken)).ValidateAsync(),
        "edge" => new ScriptedGitLab().On("/version", Reply.Html(403)).ValidateAsync(),
        "old" => new ScriptedGitLab().On("/self", Reply.GitLab(404, "{}")).ValidateAsync(),
        "contradiction" => new ScriptedGitLab { State = "blocked" }.ValidateAsync(),
        _ => new ScriptedGitLab().ValidateAsync(request => request with { Url = "nowhere" }),
    };
}
