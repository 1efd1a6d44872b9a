using System.CommandLine;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.Exchange;
using Spectre.Console;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim scopes</c>: the atlas of an edition, one endpoint of it, or two editions side by side.</summary>
internal static class ScopesCommand
{
    private const string About = """
        Lists the scopes that each API endpoint requires. It also lists the kinds of token that can have them, and the required role.

        Examples:
          gitlab-sim scopes                                                all endpoints of the newest release
          gitlab-sim scopes --endpoint "GET /api/v4/user"                  one endpoint, with the set-ups that can call it
          gitlab-sim scopes --edition self-managed/free/17.4 --format html > scopes.html
          gitlab-sim scopes --diff 17.11..19.1                             what changes for a client between two releases
        """;

    private static readonly Option<string?> EditionOption =
        new("--edition") { Description = $"The edition: {Edition.Grammar}. Default: {Edition.Default}", HelpName = "E" };

    private static readonly Option<string?> Endpoint = new("--endpoint")
    {
        Description = "One endpoint: method and path as in GitLab's documentation, or as you called it. Without a method, all methods",
        HelpName = "\"GET /api/v4/user\"",
    };

    private static readonly Option<string?> Diff =
        new("--diff") { Description = "Compares two releases or editions, such as 17.11..19.1", HelpName = "A..B" };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "The format of the output. html is one page that needs no network", DefaultValueFactory = _ => "human",
    }
        .AcceptOnlyFromAmong("human", "json", "html");

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("scopes", About) { EditionOption, Endpoint, Diff, Format };
        command.SetAction((parsed, _) => parsed.GetValue(Diff) is { } range
            ? CompareAsync(parsed, range, terminal)
            : ShowAsync(parsed, terminal));
        return command;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, Terminal terminal)
    {
        var edition = Edition.Default;
        if (parsed.GetValue(EditionOption) is { } text && !EditionText.TryParse(text, out edition, out var problem))
            return await terminal.FailAsync(ExitCode.Input, problem, "give --edition one such as gitlab.com/premium/18.11");

        var atlas = GitLabPolicies.AtlasOf(edition);
        var rows = parsed.GetValue(Endpoint) is { } endpoint ? EndpointFinder.Find(atlas, endpoint) : atlas.Rows;
        if (rows.IsEmpty)
            return await terminal.FailAsync(ExitCode.Input, $"there is no endpoint '{parsed.GetValue(Endpoint)}' in {edition}",
                EndpointFinder.Cure(atlas, parsed.GetValue(Endpoint)!));

        switch (parsed.GetValue(Format))
        {
            case "json":
                await terminal.Out.WriteLineAsync(JsonText.Indented(AtlasJson.Of(atlas, rows)));
                break;
            case "html":
                await terminal.Out.WriteAsync(AtlasPage.Of(atlas, rows));
                break;
            default:
                ScopesReport.Write(Console(terminal), atlas, rows, oneByOne: parsed.GetValue(Endpoint) is not null);
                break;
        }

        return ExitCode.Fine;
    }

    private static async Task<int> CompareAsync(ParseResult parsed, string range, Terminal terminal)
    {
        const string cure =
            "write two releases or editions, such as --diff 17.11..19.1 or --diff gitlab.com/premium/17.11..self-managed/free/19.1";
        if (parsed.GetValue(Format) == "html")
            return await terminal.FailAsync(ExitCode.Input, "there is no page of a comparison", "give --format human or json");
        if (range.Split("..") is not [var before, var after])
            return await terminal.FailAsync(ExitCode.Input, $"'{range}' is not two editions", cure);
        if (!EditionText.TryParse(before, out var from, out var problem) || !EditionText.TryParse(after, out var to, out problem))
            return await terminal.FailAsync(ExitCode.Input, problem, cure);

        var comparison = GitLabPolicies.Compare(from, to);
        if (parsed.GetValue(Format) == "json")
            await terminal.Out.WriteLineAsync(JsonText.Indented(AtlasJson.Of(comparison)));
        else
            ScopesReport.Write(Console(terminal), comparison);
        return ExitCode.Fine;
    }

    private static IAnsiConsole Console(Terminal terminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(terminal.Out),
        Ansi = ReferenceEquals(terminal.Out, System.Console.Out) && !System.Console.IsOutputRedirected
            ? AnsiSupport.Detect
            : AnsiSupport.No,
    });
}
