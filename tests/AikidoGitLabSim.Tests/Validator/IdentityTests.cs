using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("AikidoSec", "Anyone", CheckStatus.Pass, null)]
    [InlineData("aikidosec", "Anyone", CheckStatus.Pass, "I_NAME_NEAR")]
    [InlineData("aikido-at-acme", "AikidoSec", CheckStatus.Pass, "I_NAME_NEAR")]
    [InlineData("mara", "Mara Doe", CheckStatus.Warn, "W_NAME")]
    public async Task The_integration_users_name_is_graded(string username, string name, CheckStatus status, string? code)
    {
        var report = await new ScriptedGitLab { Username = username, Name = name }.ValidateAsync();

        report.ShouldEnd("identity", status, code);
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task GitLab_names_the_bot_of_a_group_token_so_the_question_does_not_arise() =>
        (await ScriptedGitLab.WithGroupToken().ValidateAsync()).ShouldEnd("identity", CheckStatus.NotApplicable);

    [Fact]
    public async Task Another_name_can_be_asked_for()
    {
        var report = await new ScriptedGitLab { Username = "scanner" }.ValidateAsync(request => request with { UserName = "scanner" });

        report.ShouldEnd("identity", CheckStatus.Pass);
    }
}
