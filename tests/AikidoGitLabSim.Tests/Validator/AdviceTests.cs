using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What a report says to do leads to the right page, one step at a time.</summary>
public sealed class AdviceTests
{
    private const string Newer = "/-/user_settings/personal_access_tokens/legacy/new?";
    private const string Older = "/-/user_settings/personal_access_tokens?";

    private static ValidationRequest InAcme(ValidationRequest request) => request with { Group = "acme" };

    [Theory]
    [InlineData(ScriptedGitLab.RevokedToken, "E_REVOKED")]
    [InlineData(ScriptedGitLab.ExpiredToken, "E_EXPIRED")]
    public async Task A_dead_token_has_one_step_for_each_kind_and_the_page_of_each_release(string said, string code)
    {
        var report = await new ScriptedGitLab().On("/self", Reply.GitLab(401, said)).ValidateAsync(InAcme);

        report.ShouldEnd("token", CheckStatus.Fail, code);
        report.Next.Length.ShouldBe(2);
        report.Next[0].ShouldContain("personal access token");
        report.Next[0].ShouldContain(Newer);
        report.Next[0].ShouldContain("on GitLab 19.2 and later");
        report.Next[0].ShouldContain(Older);
        report.Next[0].ShouldNotContain("/groups/");
        report.Next[1].ShouldContain("group access token");
        report.Next[1].ShouldContain("/groups/acme/-/settings/access_tokens");
        report.RightToken.Prefilled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_dead_token_for_a_profile_that_was_named_has_that_step_only() =>
        (await new ScriptedGitLab().On("/self", Reply.GitLab(401, ScriptedGitLab.RevokedToken))
            .ValidateAsync(request => request with { Profile = ValidationProfile.GroupToken }))
            .Next.ShouldHaveSingleItem().ShouldContain("/-/settings/access_tokens");

    [Theory]
    [InlineData("19.2.0-ee", Newer, Older)]
    [InlineData("18.11.0-ee", Older, Newer)]
    public async Task Where_the_release_is_known_there_is_one_page(string version, string right, string wrong)
    {
        var report = await new ScriptedGitLab { Version = version, Scopes = ["read_api"] }.ValidateAsync();

        report.Next[0].ShouldContain(right);
        report.Next[0].ShouldNotContain(wrong);
        report.RightToken.Prefilled.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_fine_grained_token_proves_the_page_it_was_made_on(bool isReadable)
    {
        var refusal =
            Reply.GitLab(403, """{"error":"insufficient_granular_scope","error_description":"Access denied: [read_metadata]."}""");
        var gitLab = new ScriptedGitLab { Granular = true, Scopes = ["granular"] }.On("/metadata", refusal);
        if (!isReadable)
            gitLab.On("/self", refusal);

        var report = await gitLab.ValidateAsync();

        report.ShouldEnd("kind", CheckStatus.Fail, "E_KIND_GRANULAR");
        report.Next[0].ShouldContain(Newer);
        report.Next[0].ShouldNotContain(Older);
    }

    [Fact]
    public async Task On_GitLab_com_the_page_is_the_newest() =>
        (await new ScriptedGitLab().On("/self", Reply.GitLab(401, ScriptedGitLab.UnknownToken))
            .ValidateAsync(request => request with { Url = "https://gitlab.com", Profile = ValidationProfile.PersonalToken }))
            .Next.ShouldContain(step => step.Contains(Newer) && !step.Contains(Older));

    [Fact]
    public async Task A_bare_401_names_the_proxy_that_takes_the_header_out()
    {
        var report = await new ScriptedGitLab().On("/self", Reply.GitLab(401, ScriptedGitLab.UnknownToken)).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Fail, "E_UNKNOWN_TOKEN");
        report.Next[0].ShouldContain("proxy");
        report.Next[0].ShouldContain("PRIVATE-TOKEN");
        report.Next.Length.ShouldBe(3);
    }

    [Fact]
    public async Task No_end_on_GitLab_com_is_what_the_page_wants_and_a_warning()
    {
        var report = await new ScriptedGitLab
        {
            ExpiresAt = null, Version = "19.1.0",
        }.ValidateAsync(request => request with { Url = "https://gitlab.com" });

        report.ShouldEnd("expiry", CheckStatus.Warn, "W_NEVER");
        report.ShouldEnd("consistency", CheckStatus.Pass);
        report.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("16.5.0")]
    [InlineData("17.2.0")]
    [InlineData("18.11.0-ee")]
    [InlineData("19.6.0-ee")]
    [InlineData("unreadable")]
    public async Task Strictly_a_token_with_an_end_is_good_where_no_other_can_be_had(string version) =>
        (await new ScriptedGitLab { Version = version }.ValidateAsync(request =>
            request with { Group = "acme", Strict = true })).ExitCode.ShouldBe(0);
}
