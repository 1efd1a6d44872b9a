using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AikidoGitLabSim.Handbook.Browsing;

/// <summary>What a search for a browser needs to know of a machine. A record, so that a test can use another machine.</summary>
public sealed record Machine
{
    /// <summary>The folders of <c>PATH</c>.</summary>
    public required IReadOnlyList<string> SearchPath { get; init; }

    /// <summary>A browser that the user chose (<c>SIM_BROWSER</c>), or null.</summary>
    public string? Chosen { get; init; }

    /// <summary>The operating system.</summary>
    public required OSPlatform System { get; init; }

    /// <summary>Whether the process may install packages.</summary>
    public required bool IsRoot { get; init; }

    /// <summary>Whether a file exists.</summary>
    public required Func<string, bool> Exists { get; init; }

    /// <summary>Whether Playwright's own browser exists, or could be downloaded.</summary>
    public required Func<bool> Download { get; init; }

    /// <summary>Runs a program to its end and returns its exit code. Takes the program and its arguments.</summary>
    public required Func<string, string, Task<int>> RunAsync { get; init; }

    /// <summary>The machine that this process runs on.</summary>
    public static Machine This() => new()
    {
        SearchPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        Chosen = Environment.GetEnvironmentVariable("SIM_BROWSER"),
        System = OperatingSystem.IsWindows() ? OSPlatform.Windows
            : OperatingSystem.IsMacOS() ? OSPlatform.OSX
            : OSPlatform.Linux,
        IsRoot = Environment.IsPrivilegedProcess,
        Exists = File.Exists,
        Download = () => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0,
        RunAsync = StartAsync,
    };

    private static async Task<int> StartAsync(string program, string arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
