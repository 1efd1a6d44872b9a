namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>What a command reads from and writes to; handed in, so that tests can look.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: results.</param>
/// <param name="Error">Standard error: what went wrong, one line each.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Prompts for a secret without showing the input; null when input is redirected. Returns null when the input ended.</summary>
    public Func<string, CancellationToken, Task<string?>>? PromptHidden { get; init; }

    /// <summary>Keeps what may be a token out of messages.</summary>
    public Func<string, string> Clean { get; init; } = text => text;

    /// <summary>Whether standard error is a terminal, on which progress may be drawn.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether standard output goes to a file or another program.</summary>
    public bool IsOutputRedirected { get; init; } = true;

    /// <summary>A variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The terminal that this process was started on.</summary>
    public static Terminal OfThisProcess()
    {
        // Set as the console's own, so that what draws on it still knows it for a terminal.
        Console.SetOut(new GuardedOutput(Console.Out));
        return new(Console.In, Console.Out, Console.Error)
        {
            PromptHidden = Console.IsInputRedirected ? null : HiddenPrompt.PromptAsync,
            ShowsProgress = !Console.IsErrorRedirected,
            IsOutputRedirected = Console.IsOutputRedirected,
        };
    }

    /// <summary>Says what went wrong in one line: what, where, cure.</summary>
    /// <returns>The exit code, to be returned by the command.</returns>
    public async Task<int> FailAsync(int exitCode, string what, string cure)
    {
        await SayAsync($"{string.Join(' ', what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')}; {cure}");
        return exitCode;
    }

    /// <summary>Says something on standard error, in one line. Where that is closed, the exit code has to do.</summary>
    public async Task SayAsync(string line)
    {
        try
        {
            await Error.WriteLineAsync(Clean($"gitlab-sim: {line}"));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
