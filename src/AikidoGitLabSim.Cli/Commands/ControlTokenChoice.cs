using System.CommandLine;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Where the control token comes from: an option, a file or the environment.</summary>
internal static class ControlTokenChoice
{
    /// <summary>The variable of the environment.</summary>
    public const string Variable = "GITLAB_SIM_CONTROL_TOKEN";

    /// <summary>The option <c>--control-token</c>, whose value is the token.</summary>
    public static readonly Option<string?> Option = new("--control-token")
    {
        Description = "Lets clients from elsewhere use the control API /_sim and the admin API /__admin with 'Authorization: Bearer T'. "
            + $"Other users of this machine can see it in the list of processes: prefer --control-token-file or {Variable}",
        HelpName = "T",
    };

    /// <summary>A file with the token.</summary>
    public static readonly Option<string?> FileOption = new("--control-token-file")
    {
        Description = $"A file with the control token. The same from the environment: {Variable}",
        HelpName = "FILE",
    };

    /// <summary>Reads it.</summary>
    /// <returns>The token, null for none; and whether it cannot be read, which is said then.</returns>
    public static async Task<(string? Token, bool Failed)> ReadAsync(ParseResult parsed, Terminal terminal,
        CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Option) is { } given)
            return await CheckedAsync(given, Option.Name, terminal);
        if (parsed.GetValue(FileOption) is not { } file)
            return (terminal.Variable(Variable) is { Length: > 0 } token ? token : null, false);
        try
        {
            return await CheckedAsync(await BoundedReading.FileAsync(file, cancellationToken) ?? "", FileOption.Name, terminal);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await terminal.FailAsync(ExitCode.Input, $"cannot read the control token from {file}: {unreadable.Message}",
                "give a file with the token in it");
            return (null, true);
        }
    }

    private static async Task<(string? Token, bool Failed)> CheckedAsync(string text, string option, Terminal terminal)
    {
        var token = text.Trim();
        if (token.Length > 0 && token.All(letter => letter is > ' ' and <= '~'))
            return (token, false);
        await terminal.FailAsync(ExitCode.Input, $"{option} gives no control token",
            "give one line of visible ASCII characters without blanks, or leave it out");
        return (null, true);
    }
}
