using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>A value that cannot be a token is reported before any request, and never repeated in a message.</summary>
public sealed class TokenSlipTests
{
    [Theory]
    [InlineData("GITLAB_TOKEN=glpat-abcdefghij1234567890", "variable")]
    [InlineData("export GITLAB_TOKEN=glpat-abcdefghij1234567890", "variable")]
    [InlineData("private_token=glpat-abcdefghij1234567890", "variable")]
    [InlineData("PAT=glpat-abcdefghij1234567890", "variable")]
    [InlineData("glpat-********************", "masked")]
    [InlineData("glpat-abcd...wxyz", "masked")]
    [InlineData("glpat-••••••••••••", "masked")]
    [InlineData("glpat-xxxxxxxxxxxxxxxxxxxx", "placeholder")]
    [InlineData("https://oauth2:glpat-abcdefghij1234567890@gitlab.com/acme/shop.git", "address")]
    [InlineData("https://gitlab.com/api/v4/user?private_token=glpat-abcdefghij1234567890", "address")]
    [InlineData("glsoat-abcdefghij1234567890", "SCIM")]
    [InlineData("glagent-abcdefghij1234567890", "agent")]
    [InlineData("glimt-abcdefghij1234567890", "incoming mail")]
    [InlineData("glffct-abcdefghij1234567890", "feature flags")]
    public async Task A_slip_is_told_before_it_is_sent(string text, string words)
    {
        var reading = TokenSource.FromFileContent(text, "token.txt");
        using var gitLab = new ScriptedGitLab();
        var report = await gitLab.ValidateAsync(request => request with { Token = new Secret(text) });

        reading.Token.ShouldBeNull();
        reading.Problem!.ShouldContain(words);
        (reading.Problem + reading.Cure).ShouldNotContain("abcdefghij");
        report.ExitCode.ShouldBe(2);
        gitLab.Asked.ShouldBeEmpty();
        ReportWriters.Json(report).ShouldNotContain("abcdefghij");
    }

    [Theory]
    [InlineData("glpat-abcdefghij1234567890")]
    [InlineData("glpat-AbCdEfGhIjKlMnOpQrStUvWxYz0.01.0w1x2y3z4")]
    [InlineData("acme-pat-aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("Zm9vYmFyYmF6cXV4Cg==")]
    public void What_may_be_a_token_is_taken(string text) => TokenSource.FromFileContent(text, "token.txt").Token.ShouldNotBeNull();
}
