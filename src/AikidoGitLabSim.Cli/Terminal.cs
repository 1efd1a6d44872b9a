namespace AikidoGitLabSim.Cli;

/// <summary>What a command reads from and writes to; handed in, so that tests can look.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: results.</param>
/// <param name="Error">Standard error: what went wrong, one line each.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Says what went wrong in one line: what, where, cure.</summary>
    /// <returns>The exit code, to be returned by the command.</returns>
    public async Task<int> FailAsync(int exitCode, string what, string cure)
    {
        await Error.WriteLineAsync($"gitlab-sim: {what.ReplaceLineEndings(" ")}; {cure}");
        return exitCode;
    }
}
