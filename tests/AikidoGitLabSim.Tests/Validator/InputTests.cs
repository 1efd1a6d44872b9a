using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class InputTests
{
    private static readonly string[] Everything = ["address", "blank", "group", "project", "authorities"];

    [Theory]
    [InlineData("https://gitlab.com", "https://gitlab.com")]
    [InlineData("https://gitlab.com/", "https://gitlab.com")]
    [InlineData("https://host.example/gitlab/", "https://host.example/gitlab")]
    [InlineData("http://127.0.0.1:8929/~t42", "http://127.0.0.1:8929/~t42")]
    [InlineData("http://localhost:8929", "http://localhost:8929")]
    [InlineData("http://[::1]:8929", "http://[::1]:8929")]
    public async Task An_address_is_taken_as_it_stands_with_its_relative_root(string url, string expected)
    {
        var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync(request => request with { Url = url });

        report.ShouldEnd("input", CheckStatus.Pass);
        report.Target.BaseUrl.ShouldBe(expected);
        gitLab.Asked[0].RequestUri!.AbsoluteUri.ShouldBe($"{expected}/api/v4/version");
    }

    [Theory]
    [InlineData("gitlab.com", "scheme")]
    [InlineData("", "scheme")]
    [InlineData("ftp://gitlab.com", "scheme")]
    [InlineData("https://mara:pass@gitlab.com", "between :// and the host")]
    [InlineData("https://gitlab.com/api/v4", "Give the base only: https://gitlab.com.")]
    [InlineData("https://host.example/gitlab/api/v4/", "Give the base only: https://host.example/gitlab.")]
    [InlineData("https://gitlab.com/-/user_settings/personal_access_tokens", "gitlab-sim validate --url https://gitlab.com")]
    [InlineData("https://gitlab.com/?private_token=abc", "Give the base only")]
    [InlineData("http://gitlab.example", "https://gitlab.example")]
    [InlineData("http://127.0.0.1.example.com", "https://")]
    public async Task A_wrong_address_is_refused_with_the_cure_and_nothing_is_sent(string url, string cure)
    {
        var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync(request => request with { Url = url });

        report.ShouldEnd("input", CheckStatus.Fail, "E_INPUT");
        report.Check("input").Fix!.ShouldContain(cure);
        report.Checks.Skip(1).ShouldAllBe(check => check.Status == CheckStatus.Skipped && check.Because == "input");
        report.ExitCode.ShouldBe(2);
        gitLab.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_password_in_the_address_is_not_repeated()
    {
        var report = await new ScriptedGitLab().ValidateAsync(request => request with { Url = "https://mara:hunter22@gitlab.com" });

        ReportWriters.Json(report).ShouldNotContain("hunter22");
    }

    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        var report = await new ScriptedGitLab().ValidateAsync(request => request with
        {
            Url = "nowhere",
            Token = new Secret(" "),
            Group = "a b",
            Project = "shop",
            CaFile = "/does/not/exist.pem",
        });

        var message = report.Check("input").Message;
        Everything.ShouldAllBe(word => message.Contains(word));
        report.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("glpat-abc def-ghijklmnop")]
    [InlineData("glpat-abc\ndefghijklmnop")]
    [InlineData("\"glpat-abcdefghijklmnop\"")]
    [InlineData("PRIVATE-TOKEN: glpat-abcdefgh")]
    [InlineData("Bearer glpat-abcdefghijklm")]
    [InlineData("<your-token-here>")]
    [InlineData("${GITLAB_TOKEN}")]
    [InlineData("glpat-äbcdefghijklmnop")]
    [InlineData("abc")]
    [InlineData("")]
    public async Task A_text_that_cannot_be_a_token_is_refused_and_never_sent(string text)
    {
        var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync(request => request with { Token = new Secret(text) });

        report.ShouldEnd("input", CheckStatus.Fail, "E_INPUT");
        report.ExitCode.ShouldBe(2);
        gitLab.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../admin")]
    [InlineData("acme?x=1")]
    [InlineData("acme//shop")]
    [InlineData("https://gitlab.com/acme")]
    public async Task A_group_that_could_lead_elsewhere_is_refused(string group)
    {
        var report = await new ScriptedGitLab().ValidateAsync(request => request with { Group = group });

        report.ShouldEnd("input", CheckStatus.Fail, "E_INPUT");
    }
}
