using System.Globalization;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class ExpiryTests
{
    [Theory]
    [InlineData("2026-11-23", CheckStatus.Fail, "W_EXPIRES_SOON", 1, 1)]
    [InlineData("2026-11-29", CheckStatus.Fail, "W_EXPIRES_SOON", 7, 1)]
    [InlineData("2026-11-30", CheckStatus.Warn, "W_EXPIRES_SOON", 8, 0)]
    [InlineData("2026-12-22", CheckStatus.Warn, "W_EXPIRES_SOON", 30, 0)]
    [InlineData("2026-12-23", CheckStatus.Pass, "W_EXPIRES", 31, 0)]
    public async Task The_nearer_the_end_the_graver(string date, CheckStatus status, string code, int days, int exit)
    {
        var report = await new ScriptedGitLab { ExpiresAt = date }.ValidateAsync();

        report.ShouldEnd("expiry", status, code);
        report.Token.DaysLeft.ShouldBe(days);
        report.ExitCode.ShouldBe(exit);
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-21")]
    public async Task On_its_day_a_token_is_already_dead_even_if_the_server_calls_it_active(string date)
    {
        var report = await new ScriptedGitLab { ExpiresAt = date }.ValidateAsync();

        report.ShouldEnd("expiry", CheckStatus.Fail, "E_EXPIRED");
        report.ExitCode.ShouldBe(3);
    }

    [Theory]
    [InlineData("2027-09-01", CheckStatus.Warn, "W_EXPIRES_SOON", 30, 0)]
    [InlineData("2027-09-25", CheckStatus.Fail, "W_EXPIRES_SOON", 6, 1)]
    [InlineData("2027-10-01", CheckStatus.Fail, "W_EXPIRES_SOON", 0, 1)]
    [InlineData("2027-12-24", CheckStatus.Fail, "W_EXPIRES_SOON", -84, 1)]
    public async Task Dates_can_be_judged_for_a_later_day(string day, CheckStatus status, string code, int days, int exit)
    {
        var report = await new ScriptedGitLab { ExpiresAt = "2027-10-01" }.ValidateAsync(request => request with { Now = At(day) });

        report.ShouldEnd("expiry", status, code);
        report.Check("expiry").Message.ShouldContain(day);
        report.Token.DaysLeft.ShouldBe(days);
        report.ExitCode.ShouldBe(exit);
        report.ShouldEnd("token", CheckStatus.Pass);
        report.ShouldEnd("consistency", CheckStatus.Pass);
    }

    [Fact]
    public async Task A_day_that_is_past_makes_no_token_younger()
    {
        var report =
            await new ScriptedGitLab { ExpiresAt = "2026-11-25" }.ValidateAsync(request => request with { Now = At("2026-01-01") });

        report.Token.DaysLeft.ShouldBe(3);
        report.ShouldEnd("expiry", CheckStatus.Fail, "W_EXPIRES_SOON");
    }

    [Fact]
    public async Task A_token_past_its_end_by_the_servers_clock_is_expired_whatever_day_is_asked_for()
    {
        var report =
            await new ScriptedGitLab { ExpiresAt = "2026-11-21" }.ValidateAsync(request => request with { Now = At("2027-01-01") });

        report.ShouldEnd("expiry", CheckStatus.Fail, "E_EXPIRED");
        report.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task The_servers_clock_decides_not_this_machines()
    {
        var server = new DateTimeOffset(2027, 9, 30, 23, 59, 59, TimeSpan.Zero);

        var report = await new ScriptedGitLab { ExpiresAt = "2027-10-01", ServerNow = server }.ValidateAsync();

        report.Token.DaysLeft.ShouldBe(1);
        report.ShouldEnd("clock", CheckStatus.Warn, "W_CLOCK");
        report.Check("clock").Message.ShouldContain("behind");
    }

    [Theory]
    [InlineData(119, CheckStatus.Pass, null)]
    [InlineData(-119, CheckStatus.Pass, null)]
    [InlineData(121, CheckStatus.Warn, "W_CLOCK")]
    [InlineData(-86400, CheckStatus.Warn, "W_CLOCK")]
    public async Task Two_minutes_of_difference_between_the_clocks_are_let_pass(int seconds, CheckStatus status, string? code)
    {
        var gitLab = new ScriptedGitLab();
        gitLab.ServerNow = gitLab.LocalNow.AddSeconds(seconds);

        (await gitLab.ValidateAsync()).ShouldEnd("clock", status, code);
    }

    [Fact]
    public async Task A_server_without_a_clock_leaves_it_to_this_machines_and_says_so()
    {
        var report = await new ScriptedGitLab { ServerNow = null }.ValidateAsync();

        report.ShouldEnd("clock", CheckStatus.Unknown, "I_CLOCK_UNKNOWN");
        report.Token.DaysLeft.ShouldBe(313);
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_without_an_end_is_what_the_page_wants()
    {
        var report = await new ScriptedGitLab { ExpiresAt = null }.ValidateAsync();

        report.ShouldEnd("expiry", CheckStatus.Pass, "I_NEVER");
        report.Token.DaysLeft.ShouldBeNull();
    }

    [Theory]
    [InlineData("15.11.0", CheckStatus.Warn, "this version can create a token without one")]
    [InlineData("16.0.0", CheckStatus.Pass, "gives every token an expiration date")]
    [InlineData("17.2.9", CheckStatus.Pass, "gives every token an expiration date")]
    [InlineData("17.3.0", CheckStatus.Pass, "only where an administrator")]
    [InlineData("19.1.1-ee", CheckStatus.Pass, "only where an administrator")]
    public async Task Whether_no_end_was_to_be_had_depends_on_the_version(string version, CheckStatus status, string words)
    {
        var report = await new ScriptedGitLab { Version = version }.ValidateAsync();

        report.ShouldEnd("expiry", status, "W_EXPIRES");
        report.Check("expiry").Message.ShouldContain(words);
    }

    [Fact]
    public async Task On_GitLab_com_nobody_is_warned_of_an_end_that_cannot_be_avoided()
    {
        var report = await new ScriptedGitLab
        {
            Version = "19.1.0",
        }.ValidateAsync(request => request with { Url = "https://gitlab.com", Strict = true });

        report.ShouldEnd("expiry", CheckStatus.Pass, "W_EXPIRES");
        report.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2027-13-01")]
    [InlineData("01/10/2027")]
    public async Task A_date_that_is_none_is_unknown_and_not_never(string date)
    {
        var report = await new ScriptedGitLab { ExpiresAt = date }.ValidateAsync();

        report.ShouldEnd("expiry", CheckStatus.Unknown, "I_EXPIRY_UNKNOWN");
        report.ExitCode.ShouldBe(5);
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
