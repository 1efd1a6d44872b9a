using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class KindTests
{
    [Theory]
    [InlineData("group_7_bot_0a1b2c", true, TokenKind.Group)]
    [InlineData("group_7_bot", true, TokenKind.Group)]
    [InlineData("project_9_bot_0a1b2c", true, TokenKind.Project)]
    [InlineData("project_9_bot", true, TokenKind.Project)]
    [InlineData("project_9_bot1", true, TokenKind.Project)]
    [InlineData("service_account_0a1b", true, TokenKind.ServiceAccount)]
    [InlineData("service_account_group_7_0a1b", true, TokenKind.ServiceAccount)]
    [InlineData("AikidoSec", true, TokenKind.ServiceAccount)]
    [InlineData("AikidoSec", false, TokenKind.Personal)]
    [InlineData("group_7_bot_0a1b2c", false, TokenKind.Personal)]
    [InlineData("mara", null, TokenKind.Unknown)]
    [InlineData("project_9_bot", null, TokenKind.Unknown)]
    public async Task The_kind_is_read_off_the_user(string username, bool? bot, TokenKind kind)
    {
        var report = await new ScriptedGitLab { Username = username, Bot = bot }.ValidateAsync();

        report.Token.Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task A_persons_token_passes_and_the_tie_to_the_person_is_told_without_a_warning()
    {
        var report = await new ScriptedGitLab { ExpiresAt = null }.ValidateAsync(request => request with { Strict = true });

        report.ShouldEnd("kind", CheckStatus.Pass, "W_KIND_PERSONAL");
        report.Check("kind").Severity.ShouldBe(Severity.Info);
        report.Profile.ShouldBe("pat");
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_group_token_is_held_against_its_own_profile()
    {
        var report = await ScriptedGitLab.WithGroupToken().ValidateAsync();

        report.ShouldEnd("kind", CheckStatus.Pass);
        report.Profile.ShouldBe("group-token");
        report.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("group-token")]
    [InlineData("pat")]
    public async Task A_project_token_cannot_cover_a_group(string profile)
    {
        var gitLab = new ScriptedGitLab { Username = "project_9_bot_0a", Bot = true, Scopes = ["read_api", "read_repository"] };

        var report = await gitLab.ValidateAsync(request => request with { Profile = ValidationProfiles.Parse(profile), Group = "acme" });

        report.ShouldEnd("kind", CheckStatus.Fail, "E_KIND_PROJECT");
        report.Check("group").Because.ShouldBe("kind");
        report.Check("projects").Because.ShouldBe("kind");
        report.ExitCode.ShouldBe(1);
        gitLab.AskedPaths.ShouldNotContain(path => path.Contains("/groups"));
    }

    [Fact]
    public async Task A_readable_fine_grained_token_is_the_wrong_kind_and_its_scopes_are_not_judged()
    {
        var report = await new ScriptedGitLab { Scopes = ["granular"], Granular = true }.ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Pass);
        report.ShouldEnd("kind", CheckStatus.Fail, "E_KIND_GRANULAR");
        report.Check("scopes.required").Because.ShouldBe("kind");
        report.Token.Kind.ShouldBe(TokenKind.FineGrained);
        report.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("pat", true)]
    [InlineData("group-token", false)]
    public async Task A_profile_for_another_kind_is_refused(string profile, bool groupToken)
    {
        var gitLab = groupToken ? ScriptedGitLab.WithGroupToken() : new ScriptedGitLab();

        var report = await gitLab.ValidateAsync(request => request with { Profile = ValidationProfiles.Parse(profile) });

        report.ShouldEnd("kind", CheckStatus.Fail, "E_KIND_PROFILE");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_user_cannot_be_read_for_a_passing_reason_a_lone_missing_read_user_stays_undecided()
    {
        var report = await new ScriptedGitLab { Scopes = ["read_api", "read_repository"] }
            .On("/api/v4/user", Reply.GitLab(503, """{"message":"503"}""")).ValidateAsync();

        report.ShouldEnd("kind", CheckStatus.Unknown, "E_SERVER");
        report.Check("group").Because.ShouldBe("kind");
        report.ShouldEnd("scopes.required", CheckStatus.Unknown, "I_SCOPES_UNKNOWN");
        report.ExitCode.ShouldBe(5);
    }
}
