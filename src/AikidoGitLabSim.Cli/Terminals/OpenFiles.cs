using System.Globalization;
using System.Net.Sockets;

namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>Recognizes errors that are caused by too many open files, of any type of exception.</summary>
internal static class OpenFiles
{
    // Linux, macOS: EMFILE.
    private const int TooMany = 24;

    private const string Limits = "/proc/self/limits";
    private const string Name = "Max open files";

    /// <summary>The message about too few open files.</summary>
    public const string Problem = "this process may not open more files";

    /// <summary>The cure for too few open files.</summary>
    public const string Cure = "raise the limit: ulimit -n 1024";

    // The runtime ends the process when it cannot start a thread for want of a descriptor, which cannot be caught.
    private const int LeastToServe = 256;

    /// <summary>Whether this process may open too few files to serve. Known on Linux only (<c>/proc/self/limits</c>).</summary>
    public static bool AreTooFewToServe() => File.Exists(Limits)
        && File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal)) is { } line
        && int.TryParse(line[Name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture,
            out var most)
        && most < LeastToServe;

    /// <summary>Whether an error, or one that it was caused by, says that this process may not open more files.</summary>
    public static bool AreUsedUp(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (IsOfTooMany(error))
                return true;
        }

        return false;
    }

    private static bool IsOfTooMany(Exception error) => error switch
    {
        FileNotFoundException { FileName: { } assembly } when IsThere(assembly) => true,
        SocketException { SocketErrorCode: SocketError.TooManyOpenSockets } => true,
        System.ComponentModel.Win32Exception { NativeErrorCode: TooMany } => !OperatingSystem.IsWindows(),
        IOException => error.HResult == TooMany || error.Message.Contains("Too many open files", StringComparison.Ordinal),
        _ => false,
    };

    // Without a descriptor to open it, the runtime says that an assembly is missing. No type is touched here that needs another one.
    private static bool IsThere(string assembly) =>
        AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is string all
        && all.Contains($"{Path.DirectorySeparatorChar}{assembly.Split(',')[0]}.dll", StringComparison.OrdinalIgnoreCase);
}
