using System.CommandLine;
using System.Net.Sockets;
using AikidoGitLabSim.Cli.Logging;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Moments;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim open</c>.</summary>
internal static class OpenCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "open";

    private const string About = """
        Serves the world of a failed scenario as it was at that moment, with the requests so far. Runs until Ctrl-C or SIGTERM.
        A failed scenario leaves the file in artifacts/scenarios; GET /_sim/worlds/NAME/moment returns one at any time.

        Examples:
          gitlab-sim open artifacts/scenarios/a-revoked-token/moment.json
          curl http://127.0.0.1:8929/_sim/worlds/default/moment > moment.json && gitlab-sim open moment.json --port 9000

        Exit codes: 0 stopped by a signal after it served · 2 usage or input · 70 internal error ·
        130/143 interrupted while it started, or by a second signal
        """;

    private static readonly Argument<string> FileArgument = new("FILE") { Description = "A moment file" };

    private static readonly Option<int> PortOption =
        new("--port") { Description = "The port of GitLab. 0: a free port", HelpName = "N", DefaultValueFactory = _ => 8929 };

    private static readonly Option<int?> AikidoPortOption = new("--aikido-port")
    {
        Description = "The port of Aikido's page. 0: a free port. Default: the port after GitLab's, or a free one if that is in use",
        HelpName = "N",
    };

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command(Name, About) { FileArgument, PortOption, AikidoPortOption, LogOption.Option };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if ((ServeCommand.PortProblem(parsed.GetValue(PortOption), parsed.GetValue(AikidoPortOption)) ?? LogOption.ProblemOf(parsed))
            is var (what, cure))
            return await terminal.FailAsync(ExitCode.Input, what, cure);
        if (await ReadAsync(parsed.GetRequiredValue(FileArgument), terminal, cancellationToken) is not { } moment)
            return ExitCode.Input;

        TemporaryFolder.Sweep();
        using var interrupt = new InterruptSignals(cancellationToken);
        try
        {
            return await ServeAsync(parsed, moment, terminal, interrupt.Token);
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return await terminal.FailAsync(interrupt.Code, "interrupted before it served", "run the command again");
        }
        catch (PortInUseException taken)
        {
            return await terminal.FailAsync(ExitCode.Input, taken.What, taken.Cure);
        }
        catch (Exception refused) when (refused is SocketException or IOException)
        {
            return await terminal.FailAsync(ExitCode.Input, $"cannot listen: {refused.Message}", "give another --port");
        }
    }

    private static async Task<Moment?> ReadAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            return Moment.Read(bytes, new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, "127.0.0.1"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await terminal.FailAsync(ExitCode.Input, $"cannot read {file}: {unreadable.Message}", "check the path");
        }
        catch (MomentException wrong)
        {
            await terminal.FailAsync(ExitCode.Input, $"cannot open {file}: {wrong.Message}", wrong.Cure);
        }

        return null;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, Moment moment, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var refusals = LogOption.Open(parsed, terminal);
        await using var simulator = await GitLabSimulator.StartAsync(
            options =>
            {
                options.Moment = moment;
                options.Port = parsed.GetValue(PortOption);
                options.AikidoPort = parsed.GetValue(AikidoPortOption);
                options.OnRefusal = refusals is null ? null : refusals.Add;
            },
            cancellationToken);
        await MomentBanner.WriteAsync(terminal.Out, moment, $"{simulator.GitLabUrl}_sim/worlds/default");
        await ServeBanner.WriteAsync(terminal.Out, simulator, moment.World, isBuiltIn: false);
        refusals?.Start();
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await terminal.Out.WriteLineAsync("Stopped.");
        return ExitCode.Fine;
    }
}
