using System.CommandLine;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook</c>: the commands about a help page.</summary>
internal static class HandbookCommand
{
    private const string About = """
        Checks, tests and corrects a help page, sentence by sentence. The page is Markdown, or GitBook's dialect of it.

        Examples:
          gitlab-sim handbook check page.md                    prints each sentence with its verdict
          gitlab-sim handbook fix page.md --diff               prints the corrections as a diff
          gitlab-sim handbook walk page.md                     follows the page in a browser
          gitlab-sim handbook report page.md --out report      writes the page with coloured sentences and pictures

        Without PAGE, the commands use docs/page.md.
        """;

    /// <summary>The command group; each subcommand is one line.</summary>
    public static Command Make(Terminal terminal) => new("handbook", About)
    {
        StatementsCommand.Make(terminal),
        LintCommand.Make(terminal),
        CheckCommand.Make(terminal),
        FixCommand.Make(terminal),
        WalkCommand.Make(terminal),
        ReportCommand.Make(terminal),
    };
}
