using System.Text.Json;
using AikidoGitLabSim.Cli.Commands;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using Spectre.Console;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class ReportTests
{
    [Fact]
    public async Task The_JSON_has_the_keys_of_the_schema_in_their_order()
    {
        var json = JsonDocument.Parse(ReportWriters.Json(await new ScriptedGitLab().ValidateAsync())).RootElement;

        Keys(json).ShouldBe(["schema", "tool", "target", "token", "profile", "scopes", "checks", "matrix", "rightToken", "next", "summary",
            "exitCode"]);
        Keys(json.GetProperty("target")).ShouldBe(["baseUrl", "version", "edition"]);
        Keys(json.GetProperty("token")).ShouldBe(["kind", "name", "user", "scopes", "expiresAt", "daysLeft", "fingerprintSha256"]);
        Keys(json.GetProperty("checks")[0])
            .ShouldBe(["id", "status", "code", "severity", "because", "evidence", "statement", "message", "fix", "docUrl"]);
        json.GetProperty("schema").GetString().ShouldBe("gltoken-report/1");
        json.GetProperty("target").GetProperty("edition").GetString().ShouldBe("enterprise");
        json.GetProperty("token").GetProperty("fingerprintSha256").GetString()!.Length.ShouldBe(8);
        json.GetProperty("checks")[5].GetProperty("evidence")[0].GetProperty("requestId").GetString().ShouldBe("01TEST");
    }

    [Fact]
    public async Task The_words_of_the_JSON_are_those_of_the_schema()
    {
        var json = ReportWriters.Json(await ScriptedGitLab.WithGroupToken()
            .ValidateAsync(request => request with { Url = "http://127.0.0.1:1" }));

        json.ShouldContain("\"status\": \"n-a\"");
        json.ShouldContain("\"kind\": \"group\"");
        json.ShouldContain("\"severity\": \"none\"");
    }

    [Fact]
    public async Task The_same_exchanges_give_the_same_bytes()
    {
        var first = ReportWriters.Json(await new ScriptedGitLab().ValidateAsync());
        var second = ReportWriters.Json(await new ScriptedGitLab().ValidateAsync());

        second.ShouldBe(first);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public async Task The_text_keeps_to_its_columns_and_breaks_no_address(int width)
    {
        var gitLab = new ScriptedGitLab { Scopes = ["read_api", "sudo"], ExpiresAt = "2026-11-25" };

        var text = ReportWriters.Human(await gitLab.ValidateAsync(), width);

        text.Split('\n').Where(line => line.Length > width).ShouldAllBe(line => line.TrimStart().Split(' ', 2).Length == 1);
        text.ShouldContain("/-/user_settings/personal_access_tokens?name=Aikido&scopes=read_api,read_user,read_repository");
        text.ShouldContain("Do this next");
    }

    [Fact]
    public async Task Every_way_to_end_has_its_symbol()
    {
        var text = ReportWriters.Human(await new ScriptedGitLab
        {
            Scopes = ["read_api", "api"],
            ExpiresAt = "x"
        }.ValidateAsync(request => request with { Url = "http://127.0.0.1:1" }), verbose: true);

        text.ShouldContain("✔ token");
        text.ShouldContain("! scopes.excess");
        text.ShouldContain("? expiry");
        text.ShouldContain("– tls");
        (await new ScriptedGitLab { Scopes = [] }.ValidateAsync()).ShouldSatisfyAllConditions(report =>
            ReportWriters.Human(report).ShouldContain("✘ scopes.required"));
    }

    [Fact]
    public async Task A_console_that_is_no_terminal_gets_the_plain_text()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        var report = await new ScriptedGitLab().ValidateAsync();

        ReportConsole.Write(console, report);

        writer.ToString().ShouldBe(ReportWriters.Human(report));
    }

    [Fact]
    public async Task A_terminal_gets_colour_within_its_width()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Interactive = InteractionSupport.No,
            Out = new Terminal(writer),
        });

        ReportConsole.Write(console, await new ScriptedGitLab { TokenName = "[red]x[/]" }.ValidateAsync());

        writer.ToString().ShouldContain("\u001b[");
        writer.ToString().ShouldContain("[red]x[/]");
    }

    [Theory]
    [InlineData("/self")]
    [InlineData("/user")]
    [InlineData("/metadata")]
    [InlineData("/groups/acme?")]
    [InlineData("/projects?")]
    [InlineData("min_access_level")]
    [InlineData("/repository/tree")]
    [InlineData("/repository/files/")]
    [InlineData("info/refs")]
    [InlineData("/namespaces/")]
    public async Task Wherever_the_asking_ends_the_report_says_why(string place)
    {
        var gitLab = new ScriptedGitLab().On(place, Reply.Html(502).With("Gitlab-Lb", "fe-1"));

        var report = await gitLab.ValidateAsync(request => request with { Group = "acme" });

        if (gitLab.AskedPaths.Any(path => path.Contains(place, StringComparison.Ordinal)))
            ReportWriters.Human(report).ShouldContain("(502)");
        foreach (var check in report.Checks.Where(check => check is { Status: CheckStatus.Unknown, Because: not null }))
            report.Check(check.Because!).Status.ShouldBeOneOf(CheckStatus.Unknown, CheckStatus.Fail);
    }

    [Fact]
    public async Task An_address_that_is_wider_than_the_console_stays_in_one_piece()
    {
        var report = await new ScriptedGitLab { Scopes = ["read_user"] }.ValidateAsync();
        using var writer = new StringWriter();

        ReportConsole.Write(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new Terminal(writer) }), report);

        report.RightToken.Url!.Length.ShouldBeGreaterThan(60);
        writer.ToString().Split('\n').ShouldContain(line => line.Trim() == report.RightToken.Url);
    }

    [Theory]
    [InlineData("/self", "token", "kind, version, tier, group, projects, repo.api, repo.git")]
    [InlineData("/projects?", "projects", "tier, repo.api, repo.git")]
    public async Task What_ended_the_asking_is_told_once_and_what_it_left_unknown_in_a_line(string place, string asker, string left)
    {
        var gitLab = new ScriptedGitLab { ServerNow = null }.On(place, Reply.Html(502).With("Gitlab-Lb", "fe-1"));

        var report = await gitLab.ValidateAsync(request => request with { Group = "acme" });

        var text = ReportWriters.Human(report);
        text.ShouldContain($"? not known       {left}: because of {asker}.");
        text.Split("(502)").Length.ShouldBe(2);
        report.Check(asker).Because.ShouldBeNull();
        report.Check("repo.git").ShouldSatisfyAllConditions(
            check => check.Status.ShouldBe(CheckStatus.Unknown), check => check.Because.ShouldBe(asker),
            check => check.Message.ShouldContain("502"));
        report.Next.ShouldHaveSingleItem().ShouldContain("again in some minutes");
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task Cures_that_lead_to_the_same_page_are_one_action()
    {
        var report = await new ScriptedGitLab { Scopes = ["read_api", "sudo"], ExpiresAt = "2026-11-25" }.ValidateAsync();

        report.Next.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_good_token_leaves_nothing_to_do()
    {
        var report = await new ScriptedGitLab().ValidateAsync();

        report.Next.ShouldBeEmpty();
        report.Summary.Verdict.ShouldBe("The token meets every requirement.");
        (report.Summary.Pass, report.Summary.Fail).ShouldBe((18, 0));
    }

    [Fact]
    public void A_dry_run_lists_what_would_be_asked_and_sends_nothing()
    {
        var request = new ValidationRequest
        {
            Url = ScriptedGitLab.Base, Token = new Secret(ScriptedGitLab.TokenText), Group = "acme/team",
            Project = "acme/shop"
        };

        var lines = TokenValidator.DryRun(request).Select(planned => planned.ToString()).ToArray();

        lines.Length.ShouldBe(12);
        lines[0].ShouldContain("GET /api/v4/version  (no token)");
        lines[1].ShouldContain("PRIVATE-TOKEN: [redacted]");
        lines.ShouldContain(line => line.Contains("/groups/acme%2Fteam?with_projects=false"));
        lines[^1].ShouldContain("GET /acme/shop.git/info/refs?service=git-upload-pack  Authorization: Basic [redacted]");
        lines.ShouldAllBe(line => !line.Contains(ScriptedGitLab.TokenText));
    }

    [Fact]
    public void Recorded_exchanges_can_be_judged_again_without_a_network()
    {
        var request = new ValidationRequest { Url = ScriptedGitLab.Base, Token = new Secret(ScriptedGitLab.TokenText) };
        var marks = Exchange.NoHeaders.Add("X-Gitlab-Meta", """{"correlation_id":"x"}""").Add("Content-Type", "application/json");
        var at = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        var report = TokenValidator.Replay(request,
        [
            new() { Probe = "version", Path = "/api/v4/version", At = at, Status = 401, Headers = marks,
                Body = ScriptedGitLab.UnknownToken },
            new() { Probe = "self", Path = "/api/v4/personal_access_tokens/self", Authenticated = true, At = at, Status = 401,
                Headers = marks, Body = ScriptedGitLab.RevokedToken },
        ]);

        report.ShouldEnd("token", CheckStatus.Fail, "E_REVOKED");
        report.ExitCode.ShouldBe(3);
    }

    private sealed class Terminal(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => 60;

        public int Height => 40;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }

    private static IEnumerable<string> Keys(JsonElement json) => json.EnumerateObject().Select(property => property.Name);
}
