using AikidoGitLabSim.Tests.Validator;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary>Arguments of <c>validate</c>: what is empty, mistyped, or a token where none belongs.</summary>
public sealed class ArgumentTests
{
    private const string Token = "glpat-AbCdEfGhIj1234567890";
    private const string Routable = "acme-Ab12Cd34Ef56Gh78Ij90Kl12Mno.01.0w1x2y3z4";

    [Theory]
    [InlineData("--token-file")]
    [InlineData("--ca-file")]
    [InlineData("--out")]
    [InlineData("--url")]
    [InlineData("--group")]
    [InlineData("--project")]
    [InlineData("--profile")]
    [InlineData("--format")]
    [InlineData("--user-name")]
    [InlineData("--now")]
    public async Task An_empty_value_is_a_mistake_of_usage(string option)
    {
        string[] url = option == "--url" ? [] : ["--url", "http://127.0.0.1:1"];

        (await Run.Of(["validate", .. url, "--token-stdin", option, ""], Token)).ShouldFail(2, option);
    }

    [Theory]
    [InlineData($"validate --url http://127.0.0.1:1 -t{Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 -t {Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --token={Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --private-token:{Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --{Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 {Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --profile {Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --profile={Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --format {Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --token-file {Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --token-file ./{Token}")]
    [InlineData($"validate --url http://127.0.0.1:1 --token-stdin --out {Token}")]
    [InlineData($"validate {Token}")]
    [InlineData(Token)]
    [InlineData($"serve {Token}")]
    [InlineData($"serve --edition {Token}")]
    [InlineData($"scopes --endpoint {Token}")]
    [InlineData($"world check {Token}")]
    public async Task A_token_among_the_arguments_is_never_repeated(string line)
    {
        foreach (var token in new[] { Token, Routable })
        {
            var run = await Run.Of(line.Replace(Token, token, StringComparison.Ordinal).Split(' '), "glpat-Other567890Other567890");

            run.ExitCode.ShouldBe(2, run.Out + run.Error);
            (run.Out + run.Error).ShouldNotContain(token);
            run.Error.TrimEnd().Split('\n').ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task An_argument_with_an_at_sign_is_no_file_to_be_read()
    {
        using var file = new TemporaryFile("--group\nContentOfTheFile");

        var run = await Run.Of(["validate", "--url", "http://127.0.0.1:1", "--token-stdin", "--profile", $"@{file.Path}"], Token);

        run.ShouldFail(2, "give one of auto, pat, group-token");
        run.Error.ShouldNotContain("ContentOfTheFile");
    }

    [Theory]
    [InlineData("--grup acme", "there is no option --grup; did you mean --group?")]
    [InlineData("--tokenfile token.txt", "did you mean --token-file?")]
    [InlineData("--verbos", "did you mean --verbose?")]
    [InlineData("--frobnicate", "there is no option --frobnicate; see 'gitlab-sim validate --help'")]
    public async Task A_mistyped_option_is_named_without_a_lecture(string typed, string words)
    {
        var run = await Run.Of(["validate", "--url", "http://127.0.0.1:1", .. typed.Split(' ')]);

        run.ShouldFail(2, words);
        run.Error.ShouldNotContain("a token is never");
    }

    [Theory]
    [InlineData("same")]
    [InlineData("link")]
    [InlineData("copy")]
    public async Task The_report_does_not_take_the_place_of_the_token(string how)
    {
        using var file = new TemporaryFile(Token);
        var target = how == "same" ? file.Path : file.Path + ".out";
        if (how == "link")
            File.CreateSymbolicLink(target, file.Path);
        if (how == "copy")
            File.Copy(file.Path, target);

        var run = await Run.Of(["validate", "--url", "http://127.0.0.1:1", "--token-file", file.Path, "--out", target]);

        run.ShouldFail(2, "would overwrite");
        (await File.ReadAllTextAsync(file.Path)).ShouldBe(Token);
        if (how != "same")
            File.Delete(target);
    }

    [Fact]
    public async Task A_file_without_an_end_is_not_read_to_it()
    {
        (await Run.Of(["validate", "--url", "http://127.0.0.1:1", "--token-file", "/dev/zero"])).Error.ShouldContain("more than 64 KiB");
        (await Run.Of(["validate", "--url", "http://127.0.0.1:1", "--token-stdin"], new string('a', 70_000))).ShouldFail(2,
            "more than 64 KiB");
        var run = await Run.Of(["validate", "--url", "http://127.0.0.1:1", "--token-stdin", "--ca-file", "/dev/zero"], Token);
        (run.ExitCode, run.Out.Contains("larger than", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    [Fact]
    public async Task An_end_that_was_asked_for_is_one_line()
    {
        await using var silent = await LiveServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var run = await Run.Of(["validate", "--url", $"http://127.0.0.1:{silent.Port}", "--token-stdin"], Token, soon.Token);

        run.ShouldFail(130, "interrupted");
    }

    [Fact]
    public async Task Verbosely_every_check_has_its_line()
    {
        await using var other =
            await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Reply.GitLab(401, ScriptedGitLab.UnknownToken)));
        string[] line = ["validate", "--url", $"http://127.0.0.1:{other.Port}", "--token-stdin"];

        var (folded, verbose) = (await Run.Of(line, Token), await Run.Of([.. line, "--verbose"], Token));

        (folded.ExitCode, verbose.ExitCode).ShouldBe((3, 3));
        folded.Out.ShouldStartWith("The token cannot be used: this GitLab does not know it. (exit code 3)");
        folded.Out.ShouldNotContain("A GitLab answers here.");
        verbose.Out.ShouldContain("A GitLab answers here.");
    }
}
