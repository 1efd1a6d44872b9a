using System.ComponentModel;
using System.Diagnostics;

namespace AikidoGitLabSim.Tests.Clients;

/// <summary>Runs a program that others use against GitLab, for three minutes at most, and stops what does not end.</summary>
internal static class ClientProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Whether a program is on PATH.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => new[] { program, $"{program}.exe", $"{program}.cmd" }.Any(name => File.Exists(Path.Combine(folder, name))));

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="program">Which.</param>
    /// <param name="arguments">With what.</param>
    /// <exception cref="InvalidOperationException">It is not there; the message says what to install.</exception>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string folder, string input, string program,
        params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var running = Start(start);
        using var limit = new CancellationTokenSource(Longest);
        await using var stopping = limit.Token.Register(static child => ((Process)child!).Kill(entireProcessTree: true), running);
        var errors = running.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = running.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await running.StandardInput.WriteAsync(input);
        running.StandardInput.Close();
        await running.WaitForExitAsync(CancellationToken.None);
        limit.IsCancellationRequested.ShouldBeFalse($"{program} did not end within {Longest}");
        return (running.ExitCode, await output, await errors);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"These tests need {start.FileName} on PATH; install {start.FileName}", missing);
        }
    }
}
