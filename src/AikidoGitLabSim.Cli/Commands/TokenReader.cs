using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Where <c>validate</c> gets the token from: a file, standard input, a variable, or the keyboard. Never an argument.</summary>
internal static class TokenReader
{
    private static readonly string[] Variables = ["GITLAB_TOKEN", "GL_TOKEN"];

    /// <summary>Reads the token, or says what is wrong.</summary>
    /// <returns>The token, or the exit code.</returns>
    public static async Task<(Secret? Token, int ExitCode)> ReadAsync(string? file, bool stdin, Terminal terminal,
        CancellationToken cancellationToken)
    {
        if (file is not null && stdin)
            return (null,
                await terminal.FailAsync(ExitCode.Input, "there are two tokens: --token-file and --token-stdin", "give one of them"));

        try
        {
            var reading = await FromSourceAsync(file, stdin, terminal, cancellationToken);
            return reading.Token is { } token
                ? (token, ExitCode.Fine)
                : (null, await terminal.FailAsync(ExitCode.Input, Inside(reading.Problem!), Inside(reading.Cure!)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException && LooksLikeToken(file))
        {
            return (null, await terminal.FailAsync(
                ExitCode.Input, "--token-file names no file, and what stands there may be the token itself, so that it is not repeated",
                "put the token into a file; if it was typed here, revoke it, since shells and process lists keep it"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, await terminal.FailAsync(ExitCode.Input, $"cannot read the token file {file}: {unreadable.Message}",
                "check the path and its mode"));
        }
    }

    private static Task<TokenReading> FromSourceAsync(string? file, bool stdin, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is not null)
            return FromFileAsync(file, terminal, cancellationToken);
        return stdin ? FromStandardInputAsync(terminal, cancellationToken) : FromVariableOrKeyboardAsync(terminal, cancellationToken);
    }

    // The library speaks in sentences, a line of the command line is one.
    private static string Inside(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    /// <remarks>Tokens of GitLab begin with gl; others have digits, where names of files have dots and folders.</remarks>
    private static bool LooksLikeToken(string? file) =>
        file is not null && (TokenSource.LooksLikeToken(file) || LooksLikeName(file));

    private static bool LooksLikeName(string file) =>
        file.IndexOfAny(['/', '\\']) < 0
        && (file.StartsWith("gl", StringComparison.OrdinalIgnoreCase)
            || (!file.Contains('.', StringComparison.Ordinal) && file.Any(char.IsAsciiDigit)));

    private static async Task<TokenReading> FromVariableOrKeyboardAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        string[] set = [.. Variables.Where(name => !string.IsNullOrWhiteSpace(terminal.Variable(name)))];
        if (set is [var first, var second] && terminal.Variable(first) != terminal.Variable(second))
            return new(null, $"the variables {first} and {second} hold two different tokens", "unset one of them");
        if (set is [var name, ..])
        {
            await terminal.SayAsync($"the token is taken from the variable {name}");
            return TokenSource.FromEnvironment(terminal.Variable(name), name);
        }

        return terminal.PromptHidden is { } ask
            ? await PromptAsync(ask, cancellationToken)
            : new(null, "there is no token", "use --token-file FILE, --token-stdin or the variable GITLAB_TOKEN");
    }

    // A terminal would show what is typed into it.
    private static async Task<TokenReading> FromStandardInputAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        if (terminal.PromptHidden is { } ask)
            return await PromptAsync(ask, cancellationToken);
        return await BoundedReading.TextAsync(terminal.In, cancellationToken) is { } text
            ? TokenSource.FromStandardInput(text)
            : TooMuch("Standard input");
    }

    private static async Task<TokenReading> PromptAsync(Func<string, CancellationToken, Task<string?>> ask,
        CancellationToken cancellationToken) =>
        await ask("GitLab token (nothing is shown as you paste): ", cancellationToken) is { } typed
            ? TokenSource.FromStandardInput(typed)
            : new(null, "no token was given", "paste it and press Enter, or use --token-file FILE");

    private static async Task<TokenReading> FromFileAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows() && TokenSource.ModeWarning(File.GetUnixFileMode(file), file) is { } warning)
            await terminal.SayAsync(warning);
        return await BoundedReading.FileAsync(file, cancellationToken) is { } text
            ? TokenSource.FromFileContent(text, file)
            : TooMuch($"The token file {file}");
    }

    private static TokenReading TooMuch(string source) =>
        new(null, $"{source}: there is more than {BoundedReading.Most / 1024} KiB, which is no token",
            "Give a file that holds the token and nothing else.");
}
