using System.CommandLine;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook</c>: the commands about a help page.</summary>
internal static class HandbookCommand
{
    private const string About = """
        Reads a help page as it is (Markdown or GitBook's dialect) and says, sentence by sentence, what holds on which GitLab.

          gitlab-sim handbook check PAGE                    every sentence with its verdict and what to write instead
          gitlab-sim handbook fix PAGE --diff               the corrections of the page
          gitlab-sim handbook lint PAGE                     what is badly written
          gitlab-sim handbook walk PAGE                     the page carried out in a browser
          gitlab-sim handbook report PAGE --out DIR         the page itself, each sentence coloured by what holds
          gitlab-sim handbook statements PAGE               the statements that the page makes

        PAGE is a Markdown file; left out, it is docs/page.md.
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
