using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>An address out of a browser is read for what it says, and the command line that was meant is printed.</summary>
public sealed class PastedAddressTests
{
    [Theory]
    [InlineData("https://gitlab.com/groups/acme/-/settings/access_tokens", "--url https://gitlab.com --group acme")]
    [InlineData("https://gitlab.com/groups/acme/infra/-/group_members?sort=name", "--url https://gitlab.com --group acme/infra")]
    [InlineData("https://gitlab.com/groups/acme", "--url https://gitlab.com --group acme")]
    [InlineData("https://gitlab.com/acme", "--url https://gitlab.com --group acme")]
    [InlineData("https://gitlab.com/acme/shop", "--url https://gitlab.com --project acme/shop")]
    [InlineData("https://gitlab.com/acme/shop/-/tree/main?ref_type=heads", "--url https://gitlab.com --project acme/shop")]
    [InlineData("https://gitlab.com/acme/infra/net/-/settings/access_tokens#x", "--url https://gitlab.com --project acme/infra/net")]
    [InlineData("https://gitlab.com/acme/shop.git", "--url https://gitlab.com --project acme/shop")]
    [InlineData("https://gitlab.com/users/sign_in", "--url https://gitlab.com")]
    [InlineData("https://gitlab.com/dashboard/projects", "--url https://gitlab.com")]
    [InlineData("https://gitlab.com/-/user_settings/personal_access_tokens?page=1", "--url https://gitlab.com")]
    [InlineData("https://git.corp/gitlab/users/sign_in?redirect_to_referer=yes", "--url https://git.corp/gitlab")]
    [InlineData("https://git.corp/gitlab/groups/acme/-/settings/access_tokens", "--url https://git.corp/gitlab --group acme")]
    [InlineData("https://git.corp/gitlab/-/profile/personal_access_tokens", "--url https://git.corp")]
    public async Task The_page_of_a_GitLab_leads_to_the_right_command_line(string pasted, string meant)
    {
        using var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync(request => request with { Url = pasted });

        report.ExitCode.ShouldBe(2);
        report.Check("input").Fix!.ShouldContain($"gitlab-sim validate {meant}");
        gitLab.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_given_beside_the_address_stays()
    {
        var report = await new ScriptedGitLab().ValidateAsync(request =>
            request with { Url = "https://gitlab.com/globex/web/-/issues", Group = "acme" });

        report.Check("input").Fix!.ShouldEndWith("--url https://gitlab.com --group acme");
    }

    [Theory]
    [InlineData("https://gitlab.com/api/v4", "https://gitlab.com.")]
    [InlineData("gitlab.example.org", "https://gitlab.example.org.")]
    public async Task Other_addresses_that_are_nearly_right_are_told_as_before(string given, string cure) =>
        (await new ScriptedGitLab().ValidateAsync(request => request with { Url = given })).Check("input").Fix!.ShouldContain(cure);

    [Theory]
    [InlineData("/acme", "--group acme")]
    [InlineData("/acme/shop", "--project acme/shop")]
    public async Task A_page_that_wants_a_sign_in_is_not_called_a_gate(string path, string meant)
    {
        var gitLab = new ScriptedGitLab().On("/version", Reply.Redirect($"{ScriptedGitLab.Base}/users/sign_in"));

        var report = await gitLab.ValidateAsync(request => request with { Url = ScriptedGitLab.Base + path });

        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_NOT_GITLAB");
        report.Next[0].ShouldContain($"gitlab-sim validate --url {ScriptedGitLab.Base} {meant}");
        ReportWriters.Human(report).ShouldNotContain("gate");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_relative_root_is_still_a_base() =>
        (await new ScriptedGitLab().ValidateAsync(request => request with { Url = $"{ScriptedGitLab.Base}/gitlab" })).ShouldEnd("input",
            CheckStatus.Pass);

    [Fact]
    public async Task A_project_given_as_an_address_is_led_to_its_path() =>
        (await new ScriptedGitLab().ValidateAsync(request => request with { Project = "https://gitlab.example/acme/shop/-/issues" })).Check(
            "input").Fix!.ShouldContain("--project acme/shop");
}
