using System.Diagnostics;

namespace AikidoGitLabSim.Histories;

/// <summary>
/// Starts processes in a session of their own: Ctrl-C in a terminal reaches the checker, not the servers that it still needs.
/// </summary>
internal static class OwnSession
{
    private const string Program = "/usr/bin/setsid";

    /// <summary>Idle threads of the pool do not spin: six busy processes share the cores. Half of a replica's time went there.</summary>
    private const string Spinning = "DOTNET_ThreadPool_UnfairSemaphoreSpinLimit";

    /// <summary>Starts a process.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="isRead">Whether the caller reads what it prints.</param>
    public static Process Start(string program, IEnumerable<string> arguments, bool isRead = false)
    {
        // A child is not the leader of a group: setsid becomes the program and keeps the id of the process.
        string[] command = File.Exists(Program) ? [Program, program, .. arguments] : [program, .. arguments];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false, RedirectStandardOutput = isRead, RedirectStandardError = isRead, Environment = { [Spinning] = "0" },
        }) ?? throw new InvalidOperationException($"{program} did not start");
    }
}
