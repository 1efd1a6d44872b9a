namespace AikidoGitLabSim.Tests.Cli;

public sealed class Usage
{
    [Theory]
    [InlineData("", "gitlab-sim serve")]
    [InlineData("--help", "Exit codes")]
    [InlineData("serve --help", "--edition")]
    [InlineData("serve --help", "for .NET developers")]
    [InlineData("serve --help", "for clients of WireMock")]
    [InlineData("validate --help", "--token-file")]
    [InlineData("scopes --help", "--endpoint")]
    [InlineData("world --help", "check")]
    [InlineData("world new --help", "--seed")]
    [InlineData("world check --help", "FILE")]
    public async Task Help_teaches(string line, string word)
    {
        var run = await Run.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Out.ShouldContain(word);
    }

    [Theory]
    [InlineData("", "serve,validate,handbook,scopes,world,data,faults,open <FILE>,twin")]
    [InlineData("handbook --help", "statements <PAGE>,lint <PAGE>,check <PAGE>,fix <PAGE>,walk <PAGE>,report <PAGE>")]
    [InlineData("world --help", "new,check <FILE>")]
    public async Task Help_lists_each_subcommand_on_one_line(string line, string commands)
    {
        var run = await Run.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var listed = run.Out.Split("Commands:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        listed.Select(row => row.Trim().Split("  ")[0]).ShouldBe(commands.Split(','));
    }

    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("srve", "there is no command 'srve'; did you mean 'serve'?")]
    [InlineData("world chekc", "did you mean 'check'?")]
    [InlineData("serve --edtion gitlab.com/free/18.11", "there is no option --edtion; did you mean --edition?")]
    [InlineData("serve --port many", "many")]
    [InlineData("serve --edition gitlab.com/gold/18.11", "'gold' is not a tier")]
    [InlineData("serve --bind everywhere", "'everywhere' is not an address")]
    [InlineData("serve --engine wiremock", "there is no engine 'wiremock'")]
    [InlineData("serve --engine nonsense", "give --engine wiremock-net or built-in")]
    [InlineData("serve --world no-such-file.yml", "no-such-file.yml")]
    [InlineData("validate --token-stdin", "--url")]
    [InlineData("validate --url http://x --token glpat-x", "a token is never an argument")]
    [InlineData("validate --url http://x --token-file no-such-file", "no-such-file")]
    [InlineData("validate --url http://x --token-file a --token-stdin", "two tokens")]
    [InlineData("validate --url http://x --profile odd --token-stdin", "odd")]
    [InlineData("scopes --edition gitlab.com/gold/18.11", "'gold' is not a tier")]
    [InlineData("scopes --endpoint /api/v4/usre", "did you mean '/api/v4/user'?")]
    [InlineData("scopes --diff 17.11", "is not two editions")]
    [InlineData("scopes --diff 17.11..x", "'x' is not a version")]
    [InlineData("world new --tokens -1", "is negative")]
    [InlineData("world check no-such-file.yml", "no-such-file.yml")]
    public async Task A_mistake_is_one_line_with_a_cure(string line, string what) => (await Run.Of(line.Split(' '))).ShouldFail(2, what);

    [Fact]
    public async Task What_world_new_writes_world_check_finds_in_order()
    {
        var made = await Run.Of(["world", "new", "--seed", "7", "--tokens", "5"]);
        made.ShouldBe(await Run.Of(["world", "new", "--seed", "7", "--tokens", "5"]));
        using var file = new TemporaryFile(made.Out);
        var check = await Run.Of(["world", "check", file.Path]);
        (check.ExitCode, check.Error).ShouldBe((0, ""));
        check.Out.ShouldContain("5 tokens");
    }

    [Fact]
    public async Task Everything_wrong_with_a_world_file_is_told_with_its_line()
    {
        using var file = new TemporaryFile("usres: []\nedition: gitlab.com/gold/18.11\n");
        foreach (var command in new[] { new[] { "world", "check", file.Path },
            ["serve", "--world", file.Path, "--port", "0", "--aikido-port", "0"] })
        {
            var run = await Run.Of(command);
            (run.ExitCode, run.Out).ShouldBe((2, ""));
            run.Error.TrimEnd().Split('\n').Length.ShouldBe(2);
            run.Error.ShouldContain("usres");
            run.Error.ShouldContain("gold");
        }
    }

    [Fact]
    public async Task A_world_file_of_nothing_is_an_empty_world()
    {
        using var file = new TemporaryFile("");
        (await Run.Of(["world", "check", file.Path])).ExitCode.ShouldBe(0);
    }
}
