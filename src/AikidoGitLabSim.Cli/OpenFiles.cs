using System.Net.Sockets;

namespace AikidoGitLabSim.Cli;

/// <summary>Recognizes errors for want of file descriptors, whatever they call themselves.</summary>
internal static class OpenFiles
{
    // Linux, macOS: EMFILE.
    private const int TooMany = 24;

    /// <summary>What is wrong.</summary>
    public const string Problem = "this process may not open more files";

    /// <summary>What to do.</summary>
    public const string Cure = "raise the limit: ulimit -n 1024";

    /// <summary>Whether an error, or one that it was caused by, says that this process may not open more files.</summary>
    public static bool AreUsedUp(Exception? error)
    {
        if (error is FileNotFoundException or FileLoadException or TypeInitializationException && !CanOpen())
            return true;
        for (; error is not null; error = error.InnerException)
        {
            if (error is SocketException { SocketErrorCode: SocketError.TooManyOpenSockets }
                || (error is IOException && (error.HResult == TooMany || error.Message.Contains("Too many open files", StringComparison.Ordinal)))
                || (error is System.ComponentModel.Win32Exception { NativeErrorCode: TooMany } && !OperatingSystem.IsWindows()))
                return true;
        }

        return false;
    }

    // An assembly that is there cannot be loaded: the runtime says of it that it is missing.
    private static bool CanOpen()
    {
        try
        {
            using var any = File.OpenHandle(Environment.ProcessPath ?? "");
            return true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
