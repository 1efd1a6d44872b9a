using System.CommandLine;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Living;
using AikidoGitLabSim.Handbook.Reports;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook walk</c>: carries a page out in a browser.</summary>
internal static class WalkCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "walk";

    private const string About = """
        Follows a help page in a browser, step by step. It reports where GitLab differs from the page. It starts simulated GitLabs
        as needed; with --url it uses a real one, and revokes the token that it created there.
        Exit code 1: a sentence does not hold.

        Examples:
          gitlab-sim handbook walk page.md
          gitlab-sim handbook walk page.md --edition all --out walk
          gitlab-sim handbook walk page.md --edition gitlab.com/premium/19.6 --figures pictures
          gitlab-sim handbook walk page.md --url https://gitlab.example.com --user mara --group acme
        """;

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var options = new WalkOptions();
        var folder = new Option<string?>("--out")
        {
            Description = "Writes walk.json and pictures of the steps to this folder", HelpName = "DIR",
        };
        var figures = new Option<string?>("--figures")
        {
            Description = "Writes new pictures for the figures of the page to this folder", HelpName = "DIR",
        };
        var format = new Option<string>("--format")
        {
            Description = "The format of standard output. Default: json when it is redirected",
            DefaultValueFactory = _ => terminal.IsOutputRedirected ? "json" : "human",
        }.AcceptOnlyFromAmong("human", "json");
        var command = new Command(Name, About) { folder, figures, format };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => WalkRun.InterruptiblyAsync(
            stop => RunAsync(parsed, options, (parsed.GetValue(folder), parsed.GetValue(figures), parsed.GetValue(format)), terminal, stop),
            terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, WalkOptions options, (string? Folder, string? Figures, string? Format) output, Terminal terminal,
            CancellationToken cancellationToken)
    {
        if (await PageInput.ReadAsync(parsed.GetValue(options.Check.Page), terminal, cancellationToken) is not { } page)
            return ExitCode.Input;
        var (report, code) = await WalkRun.OfAsync(
            parsed, options, page, terminal, cancellationToken, takesFigures: output.Figures is not null);
        if (report is null)
            return code;
        var walked = report.Walked;
        var files = new WalkFiles(report);
        if (output.Folder is { } folder && !await files.WriteWalkAsync(folder, walked, terminal, cancellationToken))
            return ExitCode.Input;
        if (output.Figures is { } figures && !await files.WriteFiguresAsync(figures, terminal, cancellationToken))
            return ExitCode.Input;
        if (output.Format == "json")
            await terminal.Out.WriteLineAsync(files.Json(walked, output.Folder is not null));
        else
            HumanReport.Write(terminal.Out, walked with { Findings = [] });
        return walked.Wrong.Any() ? ExitCode.DoesNotHold : ExitCode.Fine;
    }
}
