using System.CommandLine;
using AikidoGitLabSim.Cli.Commands;
using AikidoGitLabSim.Cli.Commands.Handbook;

namespace AikidoGitLabSim.Cli;

/// <summary>The commands of <c>gitlab-sim</c>.</summary>
internal static class CommandLine
{
    private const string About = """
        A simulated GitLab that refuses tokens exactly as the real one does, and a validator that says whether a token
        meets what Aikido's help page asks for.

        Start here:
          gitlab-sim serve                                          a GitLab on this machine, with tokens to try
          gitlab-sim validate --url URL --token-file FILE           is this token what the page asks for?
          gitlab-sim handbook statements page.md                    what a help page says, statement by statement
          gitlab-sim scopes --endpoint "GET /api/v4/user"           which scopes open it, and who can have them
          gitlab-sim world new --seed 7 > company.yml               a made-up company to serve

        Exit codes: 0 fine · 1 a requirement does not hold · 2 usage or input · 3 credential rejected ·
        4 host, TLS or not GitLab · 5 inconclusive · 6 warnings under --strict · 70 internal error · 130/143 interrupted
        """;

    // No response files: an argument that begins with @ is what it is, and no file's content turns up in a message.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // validate watches for signals itself, to tell by its exit code which one it was.
    private static InvocationConfiguration Interruptible(InvocationConfiguration configuration, ParseResult parsed)
    {
        if (parsed.CommandResult.Command.Name == ValidateCommand.Name)
            configuration.ProcessTerminationTimeout = null;
        return configuration;
    }

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var guard = new ArgumentGuard(arguments);
        terminal = terminal with { Clean = guard.Clean };
        var root = new RootCommand(About)
        {
            ServeCommand.Make(terminal), ValidateCommand.Make(terminal), HandbookCommand.Make(terminal), ScopesCommand.Make(terminal), WorldCommand.Make(terminal), DataCommand.Make(terminal),
        };
        var parsed = root.Parse(arguments, Parsing);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
        try
        {
            if (arguments.Length == 0)
                return await root.Parse(["--help"], Parsing).InvokeAsync(configuration, cancellationToken);
            if (parsed.Errors.Count == 0)
                return await parsed.InvokeAsync(Interruptible(configuration, parsed), cancellationToken);
            var mistake = UsageMistake.Of(parsed, arguments, guard);
            return await terminal.FailAsync(ExitCode.Input, mistake.What, mistake.Cure);
        }
        catch (OutputFailedException failed)
        {
            return await terminal.FailAsync(ExitCode.Input, $"cannot write to standard output: {failed.Message}", "redirect it to a file or pipe that can be written");
        }
        catch (OperationCanceledException)
        {
            return await terminal.FailAsync(ExitCode.Interrupted, "interrupted", "nothing was decided; run it again");
        }
        catch (Exception unexpected)
        {
            return await terminal.FailAsync(
                ExitCode.Internal, $"internal error: {unexpected.GetType().Name}: {unexpected.Message}", "please report it with the command you ran");
        }
    }
}
