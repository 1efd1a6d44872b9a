using System.CommandLine;
using System.Globalization;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook report</c>: the page itself, each sentence coloured by what holds.</summary>
internal static class ReportCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "report";

    private const string About = """
        Writes a report about a help page. index.html shows the page with each sentence coloured by its verdict, what was tried and
        seen on the chosen editions, and what to write instead. It needs no network. report.json, report.sarif and pictures are
        written to the same folder. Exit code 1: a sentence does not hold.

        Examples:
          gitlab-sim handbook report page.md --out report
          gitlab-sim handbook report page.md --edition all --out report
        """;

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var options = new WalkOptions();
        var folder = new Option<string>("--out")
        {
            Description = "The folder for the report. It is created if needed", HelpName = "DIR", Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description = "The format of standard output. Default: json when it is redirected",
            DefaultValueFactory = _ => terminal.IsOutputRedirected ? "json" : "human",
        }.AcceptOnlyFromAmong("human", "json");
        var command = new Command(Name, About) { folder, format };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => WalkRun.InterruptiblyAsync(
            stop => RunAsync(parsed, options, parsed.GetValue(folder) ?? "", parsed.GetValue(format), terminal, stop),
            terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, WalkOptions options, string folder, string? format, Terminal terminal, CancellationToken cancellationToken)
    {
        if (await PageInput.ReadAsync(parsed.GetValue(options.Check.Page), terminal, cancellationToken) is not { } page)
            return ExitCode.Input;
        var (report, code) = await WalkRun.OfAsync(parsed, options, page, terminal, cancellationToken);
        if (report is null)
            return code;
        var files = new WalkFiles(report);
        if (!await files.WriteReportAsync(folder, terminal, cancellationToken))
            return ExitCode.Input;
        var merged = report.Merged;
        await terminal.Out.WriteLineAsync(format == "json"
            ? files.Json(merged, hasPictures: true)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.Combine(folder, "index.html")}: {merged.Wrong.Count()} of {merged.Statements.Count} statements do not hold on "
                    + $"every edition"));
        return merged.Wrong.Any() ? ExitCode.DoesNotHold : ExitCode.Fine;
    }
}
