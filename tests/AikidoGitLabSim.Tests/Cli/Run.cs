using AikidoGitLabSim.Cli;
using AikidoGitLabSim.Cli.Terminals;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary>One run of the command line in this process.</summary>
internal sealed record Run(int ExitCode, string Out, string Error)
{
    public static async Task<Run> Of(string[] arguments, string input = "", CancellationToken cancellationToken = default)
    {
        using StringWriter output = new(), error = new();
        using var reader = new StringReader(input);
        var exitCode = await CommandLine.RunAsync(arguments, new Terminal(reader, output, error), cancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
        return new Run(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>It failed as promised: nothing on standard output, one line that says what and how to cure it.</summary>
    public void ShouldFail(int exitCode, string what)
    {
        ExitCode.ShouldBe(exitCode, Error + Out);
        Out.ShouldBeEmpty();
        Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain(what);
        Error.ShouldStartWith("gitlab-sim: ");
        Error.ShouldContain("; ");
    }
}
