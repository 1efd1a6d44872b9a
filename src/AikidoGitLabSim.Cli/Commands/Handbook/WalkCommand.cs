using System.CommandLine;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Living;
using AikidoGitLabSim.Handbook.Reports;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook walk</c>: carries a page out in a browser.</summary>
internal static class WalkCommand
{
    private const string About = """
        Carries a help page out in a browser, step by step, and says how GitLab differs from what the page says. Simulated GitLabs are
        started as needed; with --url a real one is walked, and the token that the walk made is revoked at its end.
        Exit code 1 when a sentence does not hold.

          gitlab-sim handbook walk page.md
          gitlab-sim handbook walk page.md --edition all --out walk
          gitlab-sim handbook walk page.md --edition gitlab.com/premium/19.6 --figures pictures
          gitlab-sim handbook walk page.md --url https://gitlab.example.com --user mara --group acme
        """;

    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var options = new WalkOptions();
        var folder = new Option<string?>("--out")
        {
            Description = "Write walk.json and the pictures of the steps to this folder", HelpName = "DIR",
        };
        var figures = new Option<string?>("--figures")
        {
            Description = "Write current pictures for the figures of the page to this folder", HelpName = "DIR",
        };
        var format = new Option<string>("--format")
        {
            Description = "How standard output is written; json where it is no terminal",
            DefaultValueFactory = _ => terminal.IsOutputRedirected ? "json" : "human",
        }.AcceptOnlyFromAmong("human", "json");
        var command = new Command("walk", About) { folder, figures, format };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, options, (parsed.GetValue(folder), parsed.GetValue(figures), parsed.GetValue(format)), terminal, cancellationToken));
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
