using System.CommandLine;
using AikidoGitLabSim.Cli.Twin.Asking;
using AikidoGitLabSim.Cli.Twin.Replaying;
using AikidoGitLabSim.Cli.Twin.Reporting;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim twin</c>.</summary>
internal static class TwinCommand
{
    /// <summary>The name of the command on the command line.</summary>
    public const string Name = "twin";

    private const string About = """
        Asks a real GitLab, and the simulator the same, and lists where the simulator answers otherwise. It only reads (GET), sends at
        most --requests requests to the one host, waits when GitLab says so, and does not follow redirects. The token is never an argument.

        Examples:
          gitlab-sim twin --against https://gitlab.example.com --token-file token.txt
          gitlab-sim twin --against https://gitlab.com --token-stdin --edition gitlab.com/premium/18.11 --format json --out twin.json
          gitlab-sim twin --against recordings

        Exit codes: 0 no difference · 1 differences · 2 usage or input · 3 credential rejected · 4 host, TLS or not GitLab ·
        5 inconclusive: nothing could be compared · 70 internal error · 130/143 interrupted
        """;

    private static readonly Option<string> Against = new("--against")
    {
        Description = "The address of a GitLab, without /api/v4, or a folder with recorded exchanges",
        HelpName = "URL|FOLDER",
        Required = true,
    };

    private static readonly Option<string?> TokenFile =
        new("--token-file") { Description = "A file with the token, alone or as 'PRIVATE-TOKEN: …'", HelpName = "FILE" };

    private static readonly Option<bool> TokenStdin = new("--token-stdin")
    {
        Description = "Reads the token from standard input. Without --token-file and --token-stdin, the token is read from the variable "
            + "GITLAB_TOKEN or GL_TOKEN, or from a prompt",
    };

    private static readonly Option<string?> World = new("--world")
    {
        Description = "A world file (JSON or YAML) like the real GitLab. Default: inferred from its answers", HelpName = "FILE",
    };

    private static readonly Option<string?> EditionOption = new("--edition")
    {
        Description =
            $"The edition to compare with: {Edition.Grammar}. Default: the release that it names, and the tier that differs least",
        HelpName = "E",
    };

    private static readonly Option<int> Requests = new("--requests")
    {
        Description = "The most requests to the real GitLab, from 3 to 500", HelpName = "N", DefaultValueFactory = _ => 80,
    };

    private static readonly Option<int> Rate = new("--rate")
    {
        Description = "The most requests a second, from 1 to 20", HelpName = "N", DefaultValueFactory = _ => 4,
    };

    private static readonly Option<int> Timeout = new("--timeout")
    {
        Description = "How long one answer may take, in seconds, from 1 to 120", HelpName = "SECONDS", DefaultValueFactory = _ => 10,
    };

    private static readonly Option<string?> CaFile =
        new("--ca-file") { Description = "A PEM file with the authorities to trust", HelpName = "F" };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "The format of the report", DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    private static readonly Option<string?> Out =
        new("--out") { Description = "Writes the report to a file instead of the terminal", HelpName = "FILE" };

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command(Name, About)
        {
            Against, TokenFile, TokenStdin, World, EditionOption, Requests, Rate, Timeout, CaFile, Format, Out,
        };
        BlankValues.Reject(command);
        command.SetAction((parsed, cancellationToken) => InterruptiblyAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> InterruptiblyAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        using var signals = new InterruptSignals(cancellationToken);
        try
        {
            return await RunAsync(parsed, terminal, signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return await terminal.FailAsync(signals.Code, "interrupted", "nothing was changed on the GitLab: run it again");
        }
        catch (TwinStoppedException stopped)
        {
            return await terminal.FailAsync(stopped.ExitCode, stopped.Message, stopped.Cure);
        }
        catch (WorldRefusedException refused)
        {
            return await terminal.FailAsync(TwinExit.Inconclusive, $"the simulator has no such world: {refused.Message}",
                "give --world FILE, a world like that of the real GitLab");
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var against = parsed.GetValue(Against)!;
        if (ProblemOf(parsed) is { } problem)
            return await terminal.FailAsync(ExitCode.Input, problem.What, problem.Cure);
        if (Directory.Exists(against))
        {
            var recorded = await TwinRun.OfFolderAsync(against, parsed.GetValue(EditionOption), cancellationToken);
            return await WriteAsync(recorded, null, parsed, terminal, cancellationToken);
        }

        var address = TwinRun.AddressOf(against);
        var (token, exitCode) =
            await TokenReader.ReadAsync(parsed.GetValue(TokenFile), parsed.GetValue(TokenStdin), terminal, cancellationToken);
        if (token is null)
            return exitCode;
        if (await OutputFile.ProblemAsync(parsed.GetValue(Out), token,
            [parsed.GetValue(TokenFile), parsed.GetValue(CaFile), parsed.GetValue(World)], cancellationToken) is { } lost)
            return await terminal.FailAsync(ExitCode.Input, lost.What, lost.Cure);
        var limits = new AskingLimits(parsed.GetValue(Requests), TimeSpan.FromSeconds(1) / parsed.GetValue(Rate),
            TimeSpan.FromSeconds(parsed.GetValue(Timeout)));
        var report = await TwinRun.OfUrlAsync(address, token, limits, parsed.GetValue(CaFile), parsed.GetValue(EditionOption),
            parsed.GetValue(World), cancellationToken);
        return await WriteAsync(report, token, parsed, terminal, cancellationToken);
    }

    private static (string What, string Cure)? ProblemOf(ParseResult parsed)
    {
        if (parsed.GetValue(EditionOption) is { } edition && !Edition.TryParse(edition, out _, out var wrong))
            return (wrong, "give --edition one such as gitlab.com/premium/18.11");
        if (parsed.GetValue(EditionOption) is not null && parsed.GetValue(World) is not null)
            return ("--world and --edition cannot be combined", "write the edition into the world file");
        return parsed.GetValue(Requests) is < 3 or > 500 ? ("--requests is not from 3 to 500", "give a number in between")
            : parsed.GetValue(Rate) is < 1 or > 20 ? ("--rate is not from 1 to 20", "give a number in between")
            : parsed.GetValue(Timeout) is < 1 or > 120 ? ("--timeout is not from 1 to 120 seconds", "give a number in between")
            : null;
    }

    private static async Task<int> WriteAsync(TwinReport report, Secret? token, ParseResult parsed, Terminal terminal,
        CancellationToken cancellationToken)
    {
        var text = parsed.GetValue(Format) == "json" ? TwinWriter.Json(report) : TwinWriter.Text(report);
        if (token is not null)
            text = new Redactor(token).Clean(text);
        if (parsed.GetValue(Out) is not { } file)
        {
            await terminal.Out.WriteAsync(text);
            await terminal.Out.FlushAsync(cancellationToken);
            return TwinExit.Of(report);
        }

        try
        {
            await File.WriteAllTextAsync(file, text, cancellationToken);
            return TwinExit.Of(report);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return await terminal.FailAsync(ExitCode.Input, $"cannot write the report to {file}: {unwritable.Message}",
                "give --out a file in a folder that can be written to");
        }
    }
}
