using System.Text;
using AikidoGitLabSim.Tests.Validator;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary>Signals, a terminal and closed descriptors.</summary>
public sealed class ProcessTests
{
    private const string Token = "glpat-AbCdEfGhIj1234567890";

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_while_asking_ends_it_with_one_line_and_its_exit_code(string signal, int exitCode)
    {
        var asked = new TaskCompletionSource();
        await using var silent = await LiveServer.StartAsync(context =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var program = ProgramProcess.InShell($"{ProgramProcess.Command} validate --url http://127.0.0.1:{silent.Port} --token-stdin");
        await program.Input.WriteLineAsync(Token);
        program.Input.Close();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60));

        await program.SignalAsync(signal);

        var (exit, output, error) = await program.EndAsync();
        exit.ShouldBe(exitCode, error);
        output.ShouldBeEmpty();
        error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("interrupted");
    }

    [Theory]
    [InlineData(">/dev/full")]
    [InlineData(">&-")]
    [InlineData("--format json >/dev/full")]
    [InlineData(">&- 2>&-")]
    public async Task Output_that_cannot_be_written_is_a_mistake_of_usage(string redirected)
    {
        using var program =
            ProgramProcess.InShell($"{ProgramProcess.Command} validate --url http://127.0.0.1:1 --token-stdin {redirected}");
        await program.Input.WriteLineAsync(Token);
        program.Input.Close();

        var (exit, _, error) = await program.EndAsync();

        exit.ShouldBe(2, error);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_token_pasted_at_once_is_not_shown()
    {
        using var program = ProgramProcess.OnTerminal("validate --url http://127.0.0.1:1");
        var screen = await ReadUntilAsync(program, "GitLab token");

        await program.Input.WriteAsync($"{Token}\n");
        await program.Input.FlushAsync();

        var (exit, rest, _) = await program.EndAsync();
        exit.ShouldBe(4, screen + rest);
        (screen + rest).ShouldNotContain(Token);
    }

    [Fact]
    public async Task The_end_of_input_at_the_question_ends_it()
    {
        using var program = ProgramProcess.OnTerminal("validate --url http://127.0.0.1:1");
        var screen = await ReadUntilAsync(program, "GitLab token");

        await program.Input.WriteAsync('\x04');
        await program.Input.FlushAsync();

        var (exit, rest, _) = await program.EndAsync();
        exit.ShouldBe(2, screen + rest);
        rest.ShouldContain("no token was given");
    }

    private static async Task<string> ReadUntilAsync(ProgramProcess program, string word)
    {
        var screen = new StringBuilder();
        var buffer = new char[256];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!screen.ToString().Contains(word, StringComparison.Ordinal)
            && await program.Output.ReadAsync(buffer, limit.Token) is > 0 and var read)
            screen.Append(buffer, 0, read);
        return screen.ToString();
    }
}
