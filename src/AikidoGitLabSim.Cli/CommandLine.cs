using System.CommandLine;
using AikidoGitLabSim.Cli.Commands;
using AikidoGitLabSim.Cli.Commands.Handbook;

namespace AikidoGitLabSim.Cli;

/// <summary>The commands of <c>gitlab-sim</c>.</summary>
internal static class CommandLine
{
    private const string About = """
        A simulated GitLab that refuses tokens exactly as the real one does, and a validator that says whether a token
        meets what Aikido's help page asks for.

        Start here:
          gitlab-sim serve                                          a GitLab on this machine, with tokens to try
          gitlab-sim validate --url URL --token-file FILE           is this token what the page asks for?
          gitlab-sim handbook statements page.md                    what a help page says, statement by statement
          gitlab-sim scopes --endpoint "GET /api/v4/user"           which scopes open it, and who can have them
          gitlab-sim world new --seed 7 > company.yml               a made-up company to serve

        Exit codes: 0 fine · 1 a requirement does not hold · 2 usage or input · 3 credential rejected ·
        4 host, TLS or not GitLab · 5 inconclusive · 6 warnings under --strict · 70 internal error
        """;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand(About)
        {
            ServeCommand.Make(terminal), ValidateCommand.Make(terminal), HandbookCommand.Make(terminal), ScopesCommand.Make(terminal), WorldCommand.Make(terminal),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
        try
        {
            if (arguments.Length == 0)
                return await root.Parse(["--help"]).InvokeAsync(configuration, cancellationToken);
            if (parsed.Errors.Count > 0)
                return await terminal.FailAsync(ExitCode.Input, Mistake(parsed, arguments), Cure(parsed, arguments));
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            return await terminal.FailAsync(
                ExitCode.Internal, $"internal error: {unexpected.GetType().Name}: {unexpected.Message}", "please report it with the command you ran");
        }
    }

    /// <remarks>
    /// Of several errors the one about a word that nobody knows: the others follow from it. What stands beside
    /// <c>validate</c> and is no option may be a token, so that it is not repeated.
    /// </remarks>
    private static string Mistake(ParseResult parsed, string[] arguments)
    {
        if (IsTokenGiven(arguments))
            return "there is no option --token";
        if (parsed.UnmatchedTokens is [var stray, ..] && IsValidate(parsed))
        {
            return stray.StartsWith('-')
                ? $"there is no option {stray.Split('=')[0]}"
                : "there is a word too many beside validate, which is not repeated here because it may be a token";
        }

        var unknown = parsed.UnmatchedTokens is [var word, ..]
            ? parsed.Errors.FirstOrDefault(error => error.Message.Contains($"'{word}'", StringComparison.Ordinal))
            : null;
        return (unknown ?? parsed.Errors[0]).Message.TrimEnd('.');
    }

    private static string Cure(ParseResult parsed, string[] arguments) => IsTokenGiven(arguments) || (parsed.UnmatchedTokens is not [] && IsValidate(parsed))
        ? "a token is never an argument, where the shell's history and every process here can read it: use --token-file FILE, --token-stdin or the variable GITLAB_TOKEN"
        : $"see 'gitlab-sim {string.Join(' ', Words(parsed))}--help'";

    // The handbook's option of this name takes a kind of token.
    private static bool IsTokenGiven(string[] arguments) =>
        arguments is not ["handbook", ..] && arguments.Any(argument => argument.Split('=', ':')[0] is "--token" or "-token");

    private static bool IsValidate(ParseResult parsed) => parsed.CommandResult.Command.Name == ValidateCommand.Name;

    private static IEnumerable<string> Words(ParseResult parsed)
    {
        for (var command = parsed.CommandResult; command.Parent is System.CommandLine.Parsing.CommandResult parent; command = parent)
            yield return $"{command.Command.Name} ";
    }
}
