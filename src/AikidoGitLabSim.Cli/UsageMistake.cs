using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Commands;
using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Cli;

/// <summary>A command line that cannot be read: what is wrong and what to do, in words that repeat nothing that may be a token.</summary>
internal sealed partial class UsageMistake
{
    private const string NeverAnArgument =
        "a token is never an argument, because shell history and process lists show it: "
        + "use --token-file FILE, --token-stdin or the variable GITLAB_TOKEN";

    private const string Revoke = $"{NeverAnArgument}. If this was a token, revoke it";

    private static readonly string[] TokenOptions =
    [
        "--token", "-token", "-t", "--private-token", "--access-token", "--gitlab-token", "--pat", "--personal-access-token", "--password",
    ];

    private UsageMistake(string what, string cure)
    {
        What = what;
        Cure = cure;
    }

    /// <summary>What is wrong with the command line.</summary>
    public string What { get; }

    /// <summary>What the user can do about it.</summary>
    public string Cure { get; }

    /// <summary>Finds the mistake. If there are several, the unknown word comes first, because the others follow from it.</summary>
    public static UsageMistake Of(ParseResult parsed, string[] arguments, ArgumentGuard guard)
    {
        if (TokenOption(arguments) is { } option)
            return new($"there is no option {option.ToLowerInvariant()}", NeverAnArgument);
        if (guard.HasToken)
            return new("an argument looks like a token, so it is not repeated here", Revoke);
        if (parsed.UnmatchedTokens is [var word, ..] && OfWord(parsed, word) is { } mistake)
            return mistake;
        return Unknown(parsed) is { } unknown ? new(unknown.TrimEnd('.'), SeeHelp(parsed)) : Value(parsed);
    }

    private static UsageMistake? OfWord(ParseResult parsed, string word)
    {
        if (word.StartsWith('-') || IsValidate(parsed))
            return Stray(parsed, word);
        return Command(parsed, word) is { } command ? new($"there is no command '{word}'", $"did you mean '{command}'?") : null;
    }

    private static string? Unknown(ParseResult parsed) => parsed.UnmatchedTokens is [var word, ..]
        ? parsed.Errors.FirstOrDefault(error => error.Message.Contains($"'{word}'", StringComparison.Ordinal))?.Message
        : null;

    /// <summary>An error about a missing part or the value of an option, in words that name the value and what is possible.</summary>
    private static UsageMistake Value(ParseResult parsed)
    {
        var message = parsed.Errors[0].Message;
        if (message.StartsWith("Required command", StringComparison.Ordinal))
            return new("a command is missing",
                $"give one of {string.Join(", ", parsed.CommandResult.Command.Subcommands.Select(command => command.Name))}");
        if (NotANumber().Match(message) is { Success: true } number)
            return new($"{number.Groups["option"].Value} is '{number.Groups["value"].Value}', not a whole number", SeeHelp(parsed));
        if (NotAmong().Match(message) is { Success: true } word)
        {
            var words = word.Groups["word"].Captures.Select(capture => capture.Value).ToArray();
            var near = NearestWord.Of(word.Groups["value"].Value, words, MostEdits);
            return new($"'{word.Groups["value"].Value}' is not possible here",
                near is null ? $"give one of {string.Join(", ", words)}" : $"did you mean '{near}'? Possible: {string.Join(", ", words)}");
        }

        return new(message.TrimEnd('.'), SeeHelp(parsed));
    }

    // The handbook's option of this name takes a kind of token.
    private static string? TokenOption(string[] arguments) => arguments is ["handbook", ..]
        ? null
        : arguments.Select(argument => argument.Split('=', ':')[0])
            .FirstOrDefault(name => TokenOptions.Contains(name, StringComparer.OrdinalIgnoreCase));

    // Beside validate whatever is no option may be a token without a form of its own.
    private static UsageMistake Stray(ParseResult parsed, string stray)
    {
        var name = stray.Split('=', ':')[0];
        if (!stray.StartsWith('-'))
            return new("there is a word too many beside validate, which is not repeated here because it may be a token", Revoke);
        if (!PlainName().IsMatch(name))
            return new("there is an unknown option, which is not repeated here because it may contain a token", Revoke);
        return new(
            $"there is no option {name}",
            NearestWord.Of(name, parsed.CommandResult.Command.Options.Select(option => option.Name), MostEdits) is { } near
                ? $"did you mean {near}?"
                : SeeHelp(parsed));
    }

    private static string? Command(ParseResult parsed, string word) =>
        NearestWord.Of(word, parsed.CommandResult.Command.Subcommands.Select(command => command.Name), MostEdits);

    private static int MostEdits(int length) => Math.Max(2, length / 3);

    private static bool IsValidate(ParseResult parsed) => parsed.CommandResult.Command.Name == ValidateCommand.Name;

    private static string SeeHelp(ParseResult parsed) => $"see 'gitlab-sim {string.Concat(Commands(parsed).Reverse())}--help'";

    private static IEnumerable<string> Commands(ParseResult parsed)
    {
        for (var command = parsed.CommandResult; command.Parent is CommandResult parent; command = parent)
            yield return $"{command.Command.Name} ";
    }

    [GeneratedRegex("^Cannot parse argument '(?<value>[^']*)' for option '(?<option>[^']*)' as expected type 'System.Int32'",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NotANumber();

    [GeneratedRegex("^Argument '(?<value>[^']*)' not recognized\\. Must be one of:(\\s*'(?<word>[^']*)')+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NotAmong();

    // Small letters only and short: no token is made of them.
    [GeneratedRegex("^--?[a-z][a-z-]{0,23}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlainName();
}
