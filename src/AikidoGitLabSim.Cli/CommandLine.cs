using System.CommandLine;
using AikidoGitLabSim.Cli.Commands;

namespace AikidoGitLabSim.Cli;

/// <summary>The commands of <c>gitlab-sim</c>.</summary>
internal static class CommandLine
{
    private const string About = """
        A local GitLab simulator for testing access tokens, a validator for tokens, and a checker for help pages.

        Examples:
          gitlab-sim serve                                     starts a GitLab on this machine, with tokens to try
          gitlab-sim validate --url URL --token-file FILE      checks a token against Aikido's requirements
          gitlab-sim handbook check page.md                    checks every sentence of a help page
          gitlab-sim scopes --endpoint "GET /api/v4/user"      lists the scopes that allow this request
          gitlab-sim twin --against URL --token-file FILE      lists where a real GitLab answers otherwise
          gitlab-sim world new --seed 7 > company.yml          generates a company to serve

        Exit codes: 0 fine · 1 a requirement does not hold · 2 usage or input · 3 credential rejected ·
        4 host, TLS or not GitLab · 5 inconclusive · 6 warnings under --strict · 70 internal error · 130/143 interrupted
        """;

    // No response files: an argument that begins with @ is what it is, and no file's content turns up in a message.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // These commands handle signals themselves: the exit code of validate and walks contains the signal's number, walks revoke tokens,
    // and serve stops everything that it serves.
    private static InvocationConfiguration Interruptible(InvocationConfiguration configuration, ParseResult parsed)
    {
        var name = parsed.CommandResult.Command.Name;
        if (name is ValidateCommand.Name or ServeCommand.Name or OpenCommand.Name or TwinCommand.Name
            || HandbookPackage.HandlesSignals(name))
            configuration.ProcessTerminationTimeout = null;
        return configuration;
    }

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var guard = new ArgumentGuard(arguments);
        terminal = terminal with { Clean = guard.Clean };
        var root = new RootCommand(About)
        {
            ServeCommand.Make(terminal), ValidateCommand.Make(terminal), HandbookPackage.Command(terminal), ScopesCommand.Make(terminal),
            WorldCommand.Make(terminal), DataCommand.Make(terminal), FaultsCommand.Make(terminal), OpenCommand.Make(terminal),
            TwinCommand.Make(terminal),
        };
        ShortHelp.Apply(root);
        var parsed = root.Parse(arguments, Parsing);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error,
        };
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
            return await terminal.FailAsync(ExitCode.Input, $"cannot write to standard output: {failed.Message}",
                "redirect it to a file or pipe that can be written");
        }
        catch (OperationCanceledException)
        {
            return await terminal.FailAsync(ExitCode.Interrupted, "interrupted", "run the command again");
        }
        catch (Exception unexpected) when (OpenFiles.AreUsedUp(unexpected))
        {
            return await terminal.FailAsync(ExitCode.Input, OpenFiles.Problem, OpenFiles.Cure);
        }
        catch (Exception unexpected)
        {
            return await terminal.FailAsync(
                ExitCode.Internal, $"internal error: {unexpected.GetType().Name}: {unexpected.Message}",
                "please report it with the command you ran");
        }
    }
}
