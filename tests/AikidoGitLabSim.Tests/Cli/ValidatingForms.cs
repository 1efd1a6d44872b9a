using System.Text.Json;
using System.Xml.Linq;
using AikidoGitLabSim.Cli;
using AikidoGitLabSim.Cli.Terminals;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary>How <c>validate</c> takes a token, and in which forms it answers.</summary>
public sealed class ValidatingForms(SeededServer server) : IClassFixture<SeededServer>
{
    private const string Leaked = "glpat-leaked-on-the-line00";

    [Fact]
    public async Task Every_form_goes_to_the_terminal_or_to_a_file_and_says_the_same()
    {
        foreach (var format in new[] { "human", "json", "junit", "sarif", "markdown", "codequality" })
        {
            using var file = new TemporaryFile("");
            string[] line = ["validate", "--url", server.Url, "--token-stdin", "--group", "acme", "--format", format];
            var shown = await Run.Of(line, server.SecretOf("wrong-scopes"));
            var written = await Run.Of([.. line, "--out", file.Path], server.SecretOf("wrong-scopes"));

            (shown.ExitCode, written.ExitCode, written.Out).ShouldBe((1, 1, ""), shown.Error + written.Error);
            (await File.ReadAllTextAsync(file.Path)).ShouldContain("read_api");
            shown.Out.ShouldContain("read_repository");
            shown.Out.ShouldNotContain(server.SecretOf("wrong-scopes"));
            if (format is "json" or "sarif" or "codequality")
                JsonDocument.Parse(shown.Out).Dispose();
            if (format is "junit")
                XDocument.Parse(shown.Out).Root!.Name.LocalName.ShouldBe("testsuites");
        }
    }

    [Theory]
    [InlineData("--token", Leaked)]
    [InlineData($"--token={Leaked}", null)]
    [InlineData(Leaked, null)]
    [InlineData($"--pat={Leaked}", null)]
    public async Task A_token_on_the_line_is_refused_and_not_repeated(string argument, string? value)
    {
        string[] line = ["validate", "--url", server.Url, argument, .. value is null ? [] : new[] { value }];

        var run = await Run.Of(line);

        run.ShouldFail(2, "a token is never an argument");
        run.Error.ShouldNotContain("leaked");
    }

    [Theory]
    [InlineData("2020-01-31", "in the past")]
    [InlineData("soon", "not a date")]
    public async Task A_moment_that_is_past_or_none_is_refused_before_the_token_is_read(string moment, string why)
    {
        var run = await Run.Of(["validate", "--url", server.Url, "--token-stdin", "--now", moment], "");

        run.ShouldFail(2, why);
    }

    [Fact]
    public async Task A_later_day_shows_that_a_token_will_have_ended()
    {
        var run = await Run.Of(["validate", "--url", server.Url, "--token-stdin", "--now", "2099-01-01"], server.SecretOf("good-personal"));

        run.ExitCode.ShouldBe(1, run.Out);
        run.Out.ShouldContain("2099-01-01");
    }

    [Fact]
    public async Task The_wrong_world_of_a_simulator_leads_to_the_right_address()
    {
        var run = await Run.Of(["validate", "--url", $"{server.Url}/acme/shop", "--token-stdin", "--discover"],
            server.SecretOf("good-personal"));

        run.ExitCode.ShouldBe(4, run.Out);
        run.Out.ShouldContain($"A GitLab answers at {server.Url}.");
    }

    [Theory]
    [InlineData("GITLAB_TOKEN")]
    [InlineData("GL_TOKEN")]
    public async Task A_token_in_a_variable_is_taken_and_the_variable_named(string variable)
    {
        var (run, _) = await RunAsync(name => name == variable ? server.SecretOf("good-personal") : null);

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Error.ShouldContain(variable);
        run.Error.ShouldNotContain(server.SecretOf("good-personal"));
    }

    [Fact]
    public async Task Two_variables_with_two_tokens_are_one_too_many()
    {
        var (run, _) = await RunAsync(name => name is "GITLAB_TOKEN" or "GL_TOKEN" ? $"glpat-{name}-00000000000" : null);

        run.ShouldFail(2, "two different tokens");
    }

    [Fact]
    public async Task Whoever_sits_at_the_terminal_is_asked_and_elsewhere_the_ways_in_are_named()
    {
        var (asked, question) = await RunAsync(_ => null, server.SecretOf("good-personal"));
        var (withoutToken, _) = await RunAsync(_ => null);

        asked.ExitCode.ShouldBe(0, asked.Error);
        question.ShouldContain("nothing is shown");
        withoutToken.ShouldFail(2, "there is no token");
    }

    [Fact]
    public async Task A_file_that_others_can_read_is_warned_of()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var file = new TemporaryFile(server.SecretOf("good-personal"));
        File.SetUnixFileMode(file.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        var run = await Run.Of(["validate", "--url", server.Url, "--token-file", file.Path]);

        run.Error.ShouldContain("chmod 600");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task On_a_terminal_progress_is_drawn_on_standard_error_and_the_report_stays_clean()
    {
        using StringWriter output = new(), error = new();
        using var input = new StringReader(server.SecretOf("good-personal"));
        var exit = await CommandLine.RunAsync(
            ["validate", "--url", server.Url, "--token-stdin", "--format", "json"],
            new Terminal(input, output, error) { ShowsProgress = true });

        exit.ShouldBe(0);
        JsonDocument.Parse(output.ToString()).Dispose();
        error.ToString().ShouldNotContain(server.SecretOf("good-personal"));
    }

    [Fact]
    public async Task Help_names_every_exit_code_profile_and_form()
    {
        var help = (await Run.Of(["validate", "--help"])).Out;

        foreach (var word in new[] { "0 every", "1 a requirement", "2 usage", "3 credential", "4 host", "5 inconclusive", "6 warnings",
            "70 internal", "mr-gating", "autofix-self-managed", "sarif", "junit" })
            help.ReplaceLineEndings(" ").ShouldContain(word);
    }

    private async Task<(Run Run, string Question)> RunAsync(Func<string, string?> variable, string? typed = null)
    {
        using StringWriter output = new(), error = new();
        var question = "";
        var terminal = new Terminal(TextReader.Null, output, error)
        {
            Variable = variable,
            PromptHidden = typed is null ? null : (asked, _) =>
            {
                question = asked;
                return Task.FromResult<string?>(typed);
            },
        };
        var exit = await CommandLine.RunAsync(["validate", "--url", server.Url], terminal);
        return (new Run(exit, output.ToString(), error.ToString()), question);
    }
}
