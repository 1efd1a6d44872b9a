using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class TokenSourceTests
{
    private static readonly string Expected = new Secret("glpat-abcdefghijklmnop").Fingerprint;

    [Theory]
    [InlineData("glpat-abcdefghijklmnop")]
    [InlineData("glpat-abcdefghijklmnop\n")]
    [InlineData("\uFEFFglpat-abcdefghijklmnop\r\n")]
    [InlineData("PRIVATE-TOKEN: glpat-abcdefghijklmnop\n")]
    [InlineData("private-token:glpat-abcdefghijklmnop")]
    public void A_file_and_standard_input_hold_the_bare_token_or_the_header_line(string content)
    {
        TokenSource.FromFileContent(content, "token.txt").Token!.Fingerprint.ShouldBe(Expected);
        TokenSource.FromStandardInput(content).Token!.Fingerprint.ShouldBe(Expected);
    }

    [Fact]
    public void A_variable_holds_the_bare_token_only()
    {
        TokenSource.FromEnvironment("glpat-abcdefghijklmnop", "GITLAB_TOKEN").Token!.Fingerprint.ShouldBe(Expected);
        TokenSource.FromEnvironment("PRIVATE-TOKEN: glpat-abcdefghijklmnop", "GITLAB_TOKEN").Cure!.ShouldContain("Leave out");
        TokenSource.FromEnvironment(null, "GITLAB_TOKEN").Problem!.ShouldContain("GITLAB_TOKEN");
    }

    [Theory]
    [InlineData("first-secret-line\nsecond-secret-line")]
    [InlineData("secret with spaces")]
    [InlineData("'secretsecretsecret'")]
    public void A_problem_never_repeats_the_content(string content)
    {
        var reading = TokenSource.FromFileContent(content, "token.txt");

        reading.Token.ShouldBeNull();
        reading.Problem!.ShouldContain("token.txt");
        (reading.Problem + reading.Cure).ShouldNotContain("secret");
    }

    [Fact]
    public void A_file_that_others_can_read_is_warned_of()
    {
        TokenSource.ModeWarning(UnixFileMode.UserRead | UnixFileMode.UserWrite, "t").ShouldBeNull();
        TokenSource.ModeWarning(UnixFileMode.UserRead | UnixFileMode.OtherRead, "t")!.ShouldContain("chmod 600 t");
    }

    [Fact]
    public void A_secret_prints_as_redacted_wherever_it_is_printed()
    {
        var secret = new Secret(ScriptedGitLab.TokenText);
        var request = new ValidationRequest { Url = "https://gitlab.com", Token = secret };

        $"{secret} {request} {System.Text.Json.JsonSerializer.Serialize(request)}".ShouldNotContain(ScriptedGitLab.TokenText);
        secret.ToString().ShouldBe("[redacted]");
    }
}
