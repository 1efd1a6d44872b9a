using System.CommandLine;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Reports;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook lint</c>: what is badly written on a page.</summary>
internal static class LintCommand
{
    private const string About = """
        Reports writing problems on a help page. It checks spelling, terms, headings, links, pictures, labels and facts, and
        reports what is missing. Each finding has a line, a reason and, where possible, a suggestion. Exit code 1: there is an error.

        Examples:
          gitlab-sim handbook lint page.md
          gitlab-sim handbook lint page.md --format codequality > gl-code-quality-report.json
        """;

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var options = new CheckOptions();
        var command = new Command("lint", About) { options.Page, options.Editions, options.Token, options.Format, options.Catalogue,
            options.Watch };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CheckOptions options, Terminal terminal,
        CancellationToken cancellationToken)
    {
        if (await CheckRun.OfAsync(parsed, options, terminal, cancellationToken) is not { } run)
            return ExitCode.Input;
        return await PageWatch.RunAsync(
            parsed.GetValue(options.Page), parsed.GetValue(options.Watch), terminal, page =>
                WriteAsync(page, run.Check(page).Findings, parsed.GetValue(options.Format), terminal), cancellationToken);
    }

    private static async Task<int> WriteAsync(HelpPage page, IReadOnlyList<LintFinding> findings, string? format, Terminal terminal)
    {
        if (format is null or "human")
            HumanReport.Write(terminal.Out, page.Path, findings);
        else
            await terminal.Out.WriteLineAsync(format switch
            {
                "json" => JsonReport.Of(page.Path, findings),
                "sarif" => SarifReport.Of(page, findings),
                "codequality" => CodeQualityReport.Of(page, findings),
                _ => RdjsonReport.Of(page, findings),
            });
        return findings.Any(finding => finding.Severity == LintSeverity.Error) ? ExitCode.DoesNotHold : ExitCode.Fine;
    }
}
