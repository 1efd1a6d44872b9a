using System.Diagnostics;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli;
using AikidoGitLabSim.Cli.Terminals;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>One run of <c>gitlab-sim</c>: of this build in this process, or the binary that the environment names.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record ProgramRun(int ExitCode, string Out, string Error)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">What standard input has.</param>
    public static async Task<ProgramRun> OfAsync(string[] arguments, string input)
    {
        if (ServedBinary.Path is { } path)
            return await OfBinaryAsync(path, arguments, input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(new StringReader(input), output, error));
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    private static async Task<ProgramRun> OfBinaryAsync(string path, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{path} did not start");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
