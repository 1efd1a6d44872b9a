using System.Diagnostics;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary><c>gitlab-sim</c> as a process of its own, for what a run in this process cannot show: signals, a terminal, closed
/// descriptors.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ProgramProcess(Process process) => _process = process;

    /// <summary>The command that starts it.</summary>
    public static string Command { get; } = $"dotnet {Path.Combine(AppContext.BaseDirectory, "gitlab-sim.dll")}";

    public int Id => _process.Id;

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    /// <summary>Starts it in a shell, which may redirect what it likes.</summary>
    public static ProgramProcess InShell(string line)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec {line}"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("GITLAB_TOKEN");
        start.Environment.Remove("GL_TOKEN");
        return new(Process.Start(start)!);
    }

    /// <summary>Starts it on a terminal, whose screen is <see cref="Output"/>.</summary>
    public static ProgramProcess OnTerminal(string arguments) => InShell($"script -qefc '{Command} {arguments}' /dev/null");

    public Task SignalAsync(string name) => InShellAsync($"kill -{name} {_process.Id}");

    /// <summary>Sends a signal, and again so soon after that the first one is not obeyed to the end.</summary>
    public Task SignalTwiceAsync(string name) => InShellAsync($"kill -{name} {_process.Id}; sleep 0.2; kill -{name} {_process.Id}");

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code, and what it wrote that was not read yet.</returns>
    public async Task<(int ExitCode, string Out, string Error)> EndAsync()
    {
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
        await _process.WaitForExitAsync().WaitAsync(Limit);
        return (_process.ExitCode, await output, await error);
    }

    private static async Task InShellAsync(FormattableString line)
    {
        using var shell = Process.Start("/bin/sh", ["-c", FormattableString.Invariant(line)]);
        await shell.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
