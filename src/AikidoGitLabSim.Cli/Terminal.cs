namespace AikidoGitLabSim.Cli;

/// <summary>What a command reads from and writes to; handed in, so that tests can look.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: results.</param>
/// <param name="Error">Standard error: what went wrong, one line each.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Asks the one who sits there for a secret, and shows nothing of it; null where nobody sits there.</summary>
    public Func<string, string>? AskHidden { get; init; }

    /// <summary>Whether standard error is a terminal, on which progress may be drawn.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether standard output goes to a file or another program.</summary>
    public bool IsOutputRedirected { get; init; } = true;

    /// <summary>A variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The terminal that this process was started on.</summary>
    public static Terminal OfThisProcess() => new(Console.In, Console.Out, Console.Error)
    {
        AskHidden = Console.IsInputRedirected ? null : HiddenPrompt.Ask,
        ShowsProgress = !Console.IsErrorRedirected,
        IsOutputRedirected = Console.IsOutputRedirected,
    };

    /// <summary>Says what went wrong in one line: what, where, cure.</summary>
    /// <returns>The exit code, to be returned by the command.</returns>
    public async Task<int> FailAsync(int exitCode, string what, string cure)
    {
        await Error.WriteLineAsync($"gitlab-sim: {what.ReplaceLineEndings(" ").TrimEnd('.')}; {cure}");
        return exitCode;
    }
}
