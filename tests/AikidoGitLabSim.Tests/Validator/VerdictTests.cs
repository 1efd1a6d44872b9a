using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>The verdict stands first and names what is missing; what passed is folded.</summary>
public sealed class VerdictTests
{
    private static ValidationRequest InAcme(ValidationRequest request) => request with { Group = "acme" };

    [Fact]
    public async Task The_first_line_names_what_is_missing_and_the_exit_code()
    {
        var report = await new ScriptedGitLab { Scopes = ["read_api", "read_user"], ExpiresAt = "2026-11-25" }.ValidateAsync(InAcme);

        ReportWriters.Human(report).Split('\n')[0].ShouldBe(
            "GitLab accepts the token, but it lacks read_repository and it expires within a week. (exit code 1)");
        report.Summary.Verdict.ShouldBe("GitLab accepts the token, but it lacks read_repository and it expires within a week.");
    }

    [Theory]
    [InlineData(ScriptedGitLab.ExpiredToken, "The token cannot be used: it has expired.")]
    [InlineData(ScriptedGitLab.RevokedToken, "The token cannot be used: it was revoked.")]
    [InlineData(ScriptedGitLab.UnknownToken, "The token cannot be used: this GitLab does not know it.")]
    public async Task A_rejected_token_says_why_in_one_sentence(string said, string verdict) =>
        (await new ScriptedGitLab().On("/self", Reply.GitLab(401, said)).ValidateAsync(InAcme)).Summary.Verdict.ShouldBe(verdict);

    [Fact]
    public async Task An_open_question_is_named()
    {
        var report = await new ScriptedGitLab().On("/projects?", Reply.GitLab(200, "{}")).ValidateAsync(InAcme);

        report.Summary.Verdict.ShouldStartWith(
            "Inconclusive (this is not a pass): GitLab's answers do not show which projects it can read");
    }

    [Fact]
    public async Task Checks_that_pass_are_folded_unless_asked_for()
    {
        var report = await new ScriptedGitLab().ValidateAsync(InAcme);

        ReportWriters.Human(report).ShouldContain("✔ passed");
        ReportWriters.Human(report).ShouldNotContain("GitLab accepts the token.");
        ReportWriters.Human(report).ShouldContain("It covers 1 of 1 project seen");
        ReportWriters.Human(report, verbose: true).ShouldContain("GitLab accepts the token.");
        ReportWriters.Human(report, verbose: true).ShouldContain("By kind and scopes it would do for");
        ReportWriters.Human(report).Split('\n').Length.ShouldBeLessThan(ReportWriters.Human(report, verbose: true).Split('\n').Length);
    }

    [Fact]
    public async Task An_inconclusive_run_has_an_error_in_SARIF()
    {
        var report = await new ScriptedGitLab().On("/self", Reply.Plain(429, "Retry later\n")).ValidateAsync(InAcme);
        using var sarif = JsonDocument.Parse(ReportWriters.Sarif(report));

        report.ExitCode.ShouldBe(5);
        sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .ShouldContain(result => result.GetProperty("level").GetString() == "error"
                && result.GetProperty("kind").GetString() == "fail");
    }

    [Theory]
    [InlineData(true, "10.1.2.3")]
    [InlineData(true, "192.168.7.9", "fd00::7")]
    [InlineData(true, "100.64.1.1")]
    [InlineData(false, "10.1.2.3", "203.0.113.9")]
    [InlineData(false, "203.0.113.9")]
    public void A_host_with_private_addresses_only_is_out_of_Aikidos_reach(bool warns, params string[] addresses)
    {
        var marks = Reply.GitLab(401, ScriptedGitLab.UnknownToken).Headers.Add("Content-Type", "application/json");
        var report = TokenValidator.Replay(
            new() { Url = ScriptedGitLab.Base, Token = new Secret(ScriptedGitLab.TokenText) },
            [new() { Probe = "version", Path = "/api/v4/version", At = default, Status = 401, Headers = marks,
                Body = ScriptedGitLab.UnknownToken, Addresses = [.. addresses] }]);

        report.Check("reach").Status.ShouldBe(warns ? CheckStatus.Warn : CheckStatus.Pass);
        if (warns)
            report.ShouldEnd("reach", CheckStatus.Warn, "W_PRIVATE_ADDRESS");
    }

    [Fact]
    public async Task The_addresses_are_those_that_the_connection_resolved()
    {
        await using var server =
            await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Reply.GitLab(401, ScriptedGitLab.UnknownToken)), null);
        var asked = new List<string>();

        var report = await new TokenValidator((name, _) =>
        {
            asked.Add(name);
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
        }).ValidateAsync(new() { Url = $"https://gitlab.internal:{server.Port}", Token = new Secret(ScriptedGitLab.TokenText) });

        asked.ShouldBe(["gitlab.internal"]);
        report.ExitCode.ShouldBe(4);
    }
}
