using System.CommandLine;
using AikidoGitLabSim.Handbook.Reading;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook statements</c>: what a page says, statement by statement.</summary>
internal static class StatementsCommand
{
    private const string About = """
        Lists the statements of a help page. A statement is an instruction or a claim; each has its line, column and facts.
        Sentences that are not understood are listed, too.

        Examples:
          gitlab-sim handbook statements page.md
          gitlab-sim handbook statements page.md --format json
        """;

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var page = PageInput.Argument();
        var format = new Option<string>("--format") { Description = "The format of the list", DefaultValueFactory = _ => "human" }
            .AcceptOnlyFromAmong("human", "json");
        var command = new Command("statements", About) { page, format };
        command.SetAction((parsed, cancellationToken) =>
            ListAsync(parsed.GetValue(page), parsed.GetValue(format), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> ListAsync(string? file, string? format, Terminal terminal, CancellationToken cancellationToken)
    {
        if (await PageInput.ReadAsync(file, terminal, cancellationToken) is not { } page)
            return ExitCode.Input;
        await terminal.Out.WriteLineAsync(format == "json" ? StatementJson.Of(page) : StatementText.Of(page));
        return ExitCode.Fine;
    }
}
