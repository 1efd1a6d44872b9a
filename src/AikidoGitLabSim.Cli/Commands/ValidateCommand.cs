using System.CommandLine;
using AikidoGitLabSim.Validator;
using Spectre.Console;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim validate</c>.</summary>
internal static class ValidateCommand
{
    private const string Variable = "GITLAB_TOKEN";

    private static readonly Option<string> Url = new("--url") { Description = "The GitLab, without /api/v4, such as https://gitlab.com or http://127.0.0.1:8929/~t42", HelpName = "URL", Required = true };

    private static readonly Option<string?> TokenFile = new("--token-file") { Description = "A file that holds the token, bare or as 'PRIVATE-TOKEN: …'", HelpName = "FILE" };

    private static readonly Option<bool> TokenStdin = new("--token-stdin") { Description = $"Reads the token from standard input. With neither, the variable {Variable} is read" };

    private static readonly Option<string?> Group = new("--group") { Description = "The group that is to be scanned: full path or id", HelpName = "G" };

    private static readonly Option<string?> Project = new("--project") { Description = "A project that has to be readable: full path or id", HelpName = "P" };

    private static readonly Option<string> Profile = new Option<string>("--profile")
    {
        Description = "The documented set-up to hold the token against; auto goes by the token's kind",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "pat", "group-token");

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "The form of the report",
        DefaultValueFactory = _ => "human",
    }.AcceptOnlyFromAmong("human", "json");

    private static readonly Option<string?> Out = new("--out") { Description = "Writes the report to a file instead of the terminal", HelpName = "FILE" };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Warnings make the exit code 6" };

    private static readonly Option<string?> CaFile = new("--ca-file") { Description = "A PEM file with the authorities to trust", HelpName = "F" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Says which requests would be sent, and sends none" };

    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command(
            "validate",
            "Says whether a token meets what Aikido's page asks for, on any GitLab. It only reads, sends each request once, and never follows a redirect with the token.")
        {
            Url, TokenFile, TokenStdin, Group, Project, Profile, Format, Out, Strict, CaFile, DryRun,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var (token, exitCode) = await ReadTokenAsync(parsed, terminal, cancellationToken);
        if (token is null)
            return exitCode;

        var request = new ValidationRequest
        {
            Url = parsed.GetValue(Url)!,
            Token = token,
            Group = parsed.GetValue(Group),
            Project = parsed.GetValue(Project),
            Profile = parsed.GetValue(Profile)!,
            Strict = parsed.GetValue(Strict),
            CaFile = parsed.GetValue(CaFile),
        };
        if (parsed.GetValue(DryRun))
            return await PlanAsync(request, terminal);

        var report = await new TokenValidator().ValidateAsync(request, cancellationToken);
        return await WriteAsync(parsed, report, terminal, cancellationToken);
    }

    private static async Task<(Secret? Token, int ExitCode)> ReadTokenAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(TokenFile);
        var stdin = parsed.GetValue(TokenStdin);
        if (file is not null && stdin)
            return (null, await terminal.FailAsync(ExitCode.Input, "there are two tokens: --token-file and --token-stdin", "give one of them"));

        try
        {
            var reading = file is not null ? TokenSource.FromFile(await ReadFileAsync(file, terminal, cancellationToken), file)
                : stdin ? TokenSource.FromStandardInput(await terminal.In.ReadToEndAsync(cancellationToken))
                : TokenSource.FromEnvironment(Environment.GetEnvironmentVariable(Variable), Variable);
            return reading.Token is { } token
                ? (token, ExitCode.Fine)
                : (null, await terminal.FailAsync(ExitCode.Input, reading.Problem!, reading.Cure!));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, await terminal.FailAsync(ExitCode.Input, $"cannot read the token file {file}: {unreadable.Message.TrimEnd('.')}", "check the path and its mode"));
        }
    }

    private static async Task<string> ReadFileAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows() && TokenSource.ModeWarning(File.GetUnixFileMode(file), file) is { } warning)
            await terminal.Error.WriteLineAsync($"gitlab-sim: {warning}");
        return await File.ReadAllTextAsync(file, cancellationToken);
    }

    private static async Task<int> PlanAsync(ValidationRequest request, Terminal terminal)
    {
        foreach (var planned in TokenValidator.DryRun(request))
            await terminal.Out.WriteLineAsync(planned.ToString());
        return ExitCode.Fine;
    }

    private static async Task<int> WriteAsync(ParseResult parsed, ValidationReport report, Terminal terminal, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(Format) == "json";
        if (parsed.GetValue(Out) is { } file)
        {
            try
            {
                await File.WriteAllTextAsync(file, json ? ReportWriters.Json(report) : ReportWriters.Human(report), cancellationToken);
                return report.ExitCode;
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                return await terminal.FailAsync(ExitCode.Input, $"cannot write the report to {file}: {unwritable.Message.TrimEnd('.')}", "give --out a file in a folder that can be written to");
            }
        }

        if (json)
            await terminal.Out.WriteLineAsync(ReportWriters.Json(report));
        else
            ReportWriters.Human(report, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) }));
        return report.ExitCode;
    }
}
