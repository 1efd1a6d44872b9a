using System.CommandLine;
using System.Globalization;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reports;
using Spectre.Console;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim validate</c>.</summary>
internal static class ValidateCommand
{
    /// <summary>The name of the command on the command line.</summary>
    public const string Name = "validate";

    private const string About = """
        Checks whether a token meets Aikido's requirements, on any GitLab. It only reads (GET and HEAD), sends at most twelve
        requests, each once, and does not follow redirects. The token is never an argument.

        Examples:
          gitlab-sim validate --url https://gitlab.com --token-file token.txt --group acme
          gitlab-sim validate --url http://127.0.0.1:8929 --token-stdin --format json

        Exit codes: 0 every requirement holds · 1 a requirement does not hold · 2 usage or input · 3 credential rejected ·
        4 host, TLS or not GitLab · 5 inconclusive, not a yes · 6 warnings under --strict · 70 internal error · 130/143 interrupted
        """;

    private static readonly Option<string> Url =
        new("--url")
        {
            Description = "The address of the GitLab, without /api/v4, such as https://gitlab.com or http://127.0.0.1:8929/~t42",
            HelpName = "URL", Required = true
        };

    private static readonly Option<string?> TokenFile =
        new("--token-file") { Description = "A file with the token, alone or as 'PRIVATE-TOKEN: …'", HelpName = "FILE" };

    private static readonly Option<bool> TokenStdin =
        new("--token-stdin")
        {
            Description =
                "Reads the token from standard input. Without --token-file and --token-stdin, the token is read from the variable "
                    + "GITLAB_TOKEN or GL_TOKEN, or from a prompt",
        };

    private static readonly Option<string?> Group =
        new("--group") { Description = "The group to be scanned: full path or id", HelpName = "G" };

    private static readonly Option<string?> Project =
        new("--project") { Description = "A project that must be readable: full path or id", HelpName = "P" };

    private static readonly Option<string> Profile = new Option<string>("--profile")
    {
        Description = "The documented set-up whose requirements apply. auto: chosen by the kind of token",
        DefaultValueFactory = _ => ValidationProfiles.NameOf(ValidationProfile.Auto),
    }.AcceptOnlyFromAmong([.. ValidationProfiles.Names]);

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "The format of the report",
        DefaultValueFactory = _ => "human",
    }.AcceptOnlyFromAmong([.. ReportOutput.Forms.Keys]);

    private static readonly Option<string?> Out =
        new("--out") { Description = "Writes the report to a file instead of the terminal", HelpName = "FILE" };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Warnings make the exit code 6" };

    private static readonly Option<string?> CaFile =
        new("--ca-file") { Description = "A PEM file with the authorities to trust", HelpName = "F" };

    private static readonly Option<string> UserName = new("--user-name")
    {
        Description = "The expected name of the integration user", HelpName = "NAME", DefaultValueFactory = _ => "AikidoSec",
    };

    private static readonly Option<bool> Verbose =
        new("--verbose") { Description = "Also shows the checks that passed, and why each set-up fits or does not fit" };

    private static readonly Option<bool> Reuse =
        new("--reuse") { Description = "Also checks the age of the token and the number of networks that it is used from" };

    private static readonly Option<bool> Discover =
        new("--discover") { Description = "If no GitLab answers, searches for one at other paths of the host, without the token" };

    private static readonly Option<string?> Now = new("--now")
    {
        Description = "Checks dates for a later time, such as 2027-01-31 or 2027-01-31T09:00Z", HelpName = "TIME",
    };

    private static readonly Option<bool> DryRun =
        new("--dry-run") { Description = "Prints the requests that would be sent, and sends none" };

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command(
            Name, About)
        {
            Url, TokenFile, TokenStdin, Group, Project, Profile, UserName, Format, Verbose, Out, Strict, Reuse, Discover, Now,
            CaFile, DryRun,
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
            return await terminal.FailAsync(signals.Code, "interrupted", "the token was not judged: run it again");
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var moment = ReadMoment(parsed.GetValue(Now));
        if (moment.Problem is { } problem)
            return await terminal.FailAsync(ExitCode.Input, problem,
                "give a future day or time, such as 2027-01-31 or 2027-01-31T09:00Z");
        var (token, exitCode) =
            await TokenReader.ReadAsync(parsed.GetValue(TokenFile), parsed.GetValue(TokenStdin), terminal, cancellationToken);
        if (token is null)
            return exitCode;

        var request = new ValidationRequest
        {
            Url = parsed.GetValue(Url)!,
            Token = token,
            Group = parsed.GetValue(Group),
            Project = parsed.GetValue(Project),
            Profile = ValidationProfiles.Parse(parsed.GetValue(Profile)!),
            UserName = parsed.GetValue(UserName)!,
            Strict = parsed.GetValue(Strict),
            Reuse = parsed.GetValue(Reuse),
            Discover = parsed.GetValue(Discover),
            Now = moment.Value,
            CaFile = parsed.GetValue(CaFile),
        };
        if (parsed.GetValue(DryRun) && TokenValidator.DryRun(request) is [_, ..] plan)
            return await PlanAsync(plan, terminal);

        if (await OutputFile.ProblemAsync(parsed.GetValue(Out), token, [parsed.GetValue(TokenFile), parsed.GetValue(CaFile)],
            cancellationToken) is { } lost)
            return await terminal.FailAsync(ExitCode.Input, lost.What, lost.Cure);

        // Without a plan the input is wrong, and the report says how; nothing is sent for it either.
        var report = await ValidateAsync(request, terminal, cancellationToken);
        return await ReportOutput.WriteAsync(report, parsed.GetValue(Format)!, parsed.GetValue(Verbose), parsed.GetValue(Out), terminal,
            cancellationToken);
    }

    // A moment that is past would make a token look younger than it is: a wrong yes.
    private static (DateTimeOffset? Value, string? Problem) ReadMoment(string? text)
    {
        if (text is null)
            return (null, null);
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return (null, "--now is not a date in the future");
        return moment < TimeProvider.System.GetUtcNow() ? (null, "--now is in the past") : (moment, null);
    }

    private static Task<ValidationReport> ValidateAsync(ValidationRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var validator = new TokenValidator();
        if (!terminal.ShowsProgress)
            return validator.ValidateAsync(request, cancellationToken);
        return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) })
            .Status().StartAsync("Asking GitLab",
                status => validator.ValidateAsync(request, new RequestProgress(status), cancellationToken));
    }

    private static async Task<int> PlanAsync(IEnumerable<PlannedRequest> plan, Terminal terminal)
    {
        foreach (var planned in plan)
            await terminal.Out.WriteLineAsync(planned.ToString());
        await terminal.SayAsync("at most twelve of these are sent, and none was");
        return ExitCode.Fine;
    }

    /// <summary>Draws what is asked at the moment; the report itself goes to standard output.</summary>
    private sealed class RequestProgress(StatusContext status) : IProgress<PlannedRequest>
    {
        public void Report(PlannedRequest value) => status.Status(Markup.Escape($"{value.Method} {value.Path}"));
    }
}
