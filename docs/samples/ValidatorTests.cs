using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Samples;

/// <summary>The validator, called from code.</summary>
public sealed class ValidatorTests
{
    [Fact]
    public async Task It_judges_a_token_of_a_simulated_GitLab()
    {
        var world = new WorldBuilder()
            .User("AikidoSec")
            .Group("acme", ("AikidoSec", AccessLevel.Reporter))
            .Project("acme/shop")
            .PersonalToken("good", "AikidoSec", "read_api", "read_user", "read_repository")
            .Build();
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.World = world);

        var report = await new TokenValidator(gitLab.CreateHandler()).ValidateAsync(
            new() { Url = gitLab.GitLabUrl.ToString(), Token = new Secret(gitLab.Tokens["good"]), Group = "acme" });

        Assert.StartsWith("The token meets every requirement", report.Summary.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_to_do_next()
    {
        var world = new WorldBuilder().User("mara").PersonalToken("narrow", "mara", "read_user").Build();
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.World = world);

        var said = await CheckAsync(gitLab.GitLabUrl.ToString(), gitLab.Tokens["narrow"], gitLab.CreateHandler(), CancellationToken.None);

        Assert.Contains("read_api", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_rejects_a_text_that_is_no_token_before_it_sends_a_request()
    {
        using var handler = new HttpClientHandler();
        Assert.Equal("not a token", await CheckAsync("https://gitlab.example", "glpat-****", handler, CancellationToken.None));
    }

    private static async Task<string> CheckAsync(
        string url, string fileContent, HttpMessageHandler? handler, CancellationToken cancellationToken)
    {
        if (TokenSource.FromFileContent(fileContent, "token.txt") is not { Token: { } token })
            return "not a token";                                   // the result's problem says why

        var request = new ValidationRequest { Url = url, Token = token, Profile = ValidationProfile.PersonalToken };
        var report = await new TokenValidator(handler).ValidateAsync(request, cancellationToken);   // no handler: real connections

        foreach (var check in report.Checks.Where(check => check.Status is CheckStatus.Fail or CheckStatus.Unknown))
            Console.WriteLine($"{check.Id} {check.Code}: {check.Fix}");
        return report.ExitCode == ExitCodes.Fine ? report.Summary.Verdict : string.Join('\n', report.Next);
    }
}
