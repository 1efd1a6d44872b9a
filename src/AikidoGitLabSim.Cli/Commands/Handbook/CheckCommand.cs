using System.CommandLine;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Reports;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook check</c>: every sentence of a page with its verdict and what to write instead.</summary>
internal static class CheckCommand
{
    private const string About = """
        Checks every sentence of a help page and suggests corrections. Verdicts are given by edition and kind of token.
        No browser is started and no request is sent. Exit code 1: a sentence does not hold.

        Examples:
          gitlab-sim handbook check page.md
          gitlab-sim handbook check page.md --edition gitlab.com/free/19.6 --edition self-managed/free/18.3
          gitlab-sim handbook check page.md --edition all --format sarif > handbook.sarif
          gitlab-sim handbook check page.md --known-false --watch
        """;

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var options = new CheckOptions();
        var knownFalse = new Option<bool>("--known-false")
        {
            Description = "Accepts what the catalogue records as wrong. Fails when it becomes true, when its review is due, "
                + "or when another sentence no longer holds",
        };
        var command = new Command("check", About) { options.Page, options.Editions, options.Token, options.Format, options.Catalogue,
            knownFalse, options.Watch };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed, options, parsed.GetValue(knownFalse), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CheckOptions options, bool acceptsKnown, Terminal terminal,
        CancellationToken cancellationToken)
    {
        if (await CheckRun.OfAsync(parsed, options, terminal, cancellationToken) is not { } run)
            return ExitCode.Input;
        var file = parsed.GetValue(options.Page);
        return await PageWatch
            .RunAsync(file, parsed.GetValue(options.Watch), terminal, page =>
            WriteAsync(run, page, parsed.GetValue(options.Format), acceptsKnown, terminal), cancellationToken);
    }

    private static async Task<int> WriteAsync(CheckRun run, HelpPage page, string? format, bool acceptsKnown, Terminal terminal)
    {
        var report = run.Check(page);
        if (acceptsKnown)
            report = report with
            {
                Findings = [.. new KnownFalseReview(run.Catalogue, TimeProvider.System).Of(report),
                .. report.Findings]
            };
        await CheckOutput.WriteAsync(report, format, terminal);
        return Fails(run, report, acceptsKnown) ? ExitCode.DoesNotHold : ExitCode.Fine;
    }

    private static bool Fails(CheckRun run, CheckReport report, bool acceptsKnown)
    {
        var review = new KnownFalseReview(run.Catalogue, TimeProvider.System);
        return report.Findings.Any(finding => finding.Rule == KnownFalseReview.Rule)
            || report.Gone.Any(gone => gone.Verdicts is not [])
            || report.Wrong
                .Any(judged =>
                judged.Verdicts.Any(verdict => CheckReport.IsWrong(verdict) && !(acceptsKnown && review.IsKnown(judged, verdict))));
    }
}
