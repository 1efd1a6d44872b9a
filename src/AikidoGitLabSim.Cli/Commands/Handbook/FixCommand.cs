using System.CommandLine;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Fixing;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary><c>gitlab-sim handbook fix</c>: the page corrected for the chosen editions.</summary>
internal static class FixCommand
{
    private const string About = """
        Writes a corrected copy of a help page for the chosen editions. It replaces labels, paths and scopes, adds sentences for
        what is missing, and writes alternatives where no single wording holds. The page itself is not changed.

        Examples:
          gitlab-sim handbook fix page.md --diff
          gitlab-sim handbook fix page.md --edition gitlab.com/free/19.6 --out fixed.md
          gitlab-sim handbook fix page.md --edition all --diff | git apply
        """;

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var options = new CheckOptions();
        var output = new Option<string?>("--out")
        {
            Description = "Writes the page to this file instead of standard output",
            HelpName = "FILE"
        };
        var diff = new Option<bool>("--diff") { Description = "Writes a unified diff instead of the page" };
        var command = new Command("fix", About) { options.Page, options.Editions, options.Catalogue, output, diff };
        command.Validators.Add(result =>
        {
            if (result.GetValue(diff) && result.GetValue(output) is not null)
                result.AddError("--out and --diff cannot be combined");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await CheckRun.OfAsync(parsed, options, terminal, cancellationToken) is not { } run
                || await PageInput.ReadAsync(parsed.GetValue(options.Page), terminal, cancellationToken) is not { } page)
                return ExitCode.Input;
            var corrected = new PageFixer(new PageChecker(run.Facts, run.Catalogue)).Fix(page, run.Editions);
            return await WriteAsync(corrected, parsed.GetValue(output), parsed.GetValue(diff), terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> WriteAsync(FixedPage page, string? file, bool asDiff, Terminal terminal,
        CancellationToken cancellationToken)
    {
        try
        {
            if (file is not null)
                await File.WriteAllTextAsync(file, page.Text, cancellationToken);
            else
                await terminal.Out.WriteAsync(asDiff ? PageDiff.Of(page) : page.Text);
            return ExitCode.Fine;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return await terminal
                .FailAsync(ExitCode.Input, $"cannot write {file}: {unwritable.Message}",
                "give --out a file in a folder that can be written to");
        }
    }
}
