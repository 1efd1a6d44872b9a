using System.Globalization;

namespace AikidoGitLabSim.Cli;

/// <summary>
/// The runtime's socket for debuggers and profilers. Through it other programs of the same user read this process's memory, and after
/// <c>kill -9</c> it stays in the folder for temporary files. Without its name, it cannot be found.
/// </summary>
internal static class DiagnosticsSocket
{
    private const string Variable = "DOTNET_EnableDiagnostics";
    private const int FieldsBeforeStart = 19;

    /// <summary>Removes the names of this process's socket and pipes, unless the environment says whether there is to be one.</summary>
    public static void Close()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || Start() is not { } start)
            return;
        var key = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{start}");
        foreach (var name in new[] { $"dotnet-diagnostic-{key}-socket", $"clr-debug-pipe-{key}-in", $"clr-debug-pipe-{key}-out" })
            TryDelete(Path.Combine(Path.GetTempPath(), name));
    }

    // The runtime names them by the process's id and start, as the kernel tells it (Linux only; proc(5), field 22).
    private static string? Start()
    {
        try
        {
            var fields = File.ReadAllText("/proc/self/stat");
            return fields[(fields.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[FieldsBeforeStart];
        }
        catch (Exception elsewhere) when (elsewhere is IOException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It stays, as it would without this.
        }
    }
}
