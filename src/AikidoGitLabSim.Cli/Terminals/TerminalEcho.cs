using System.Runtime.InteropServices;

namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>
/// Keeps a POSIX terminal from showing what is typed, until it is disposed of. .NET does so only while it reads a key, so that what is
/// pasted between
/// the question and the first key, or between two keys, would show.
/// </summary>
internal sealed class TerminalEcho : IDisposable
{
    private const int StandardInput = 0;
    private const int Now = 0;
    private const byte Echo = 0x08;

    // Larger than struct termios anywhere; c_lflag stands behind three fields of four bytes on Linux, of eight on macOS.
    private const int Size = 256;
    private static readonly int LocalFlags = OperatingSystem.IsMacOS() ? 24 : 12;

    private readonly byte[] _before;

    private TerminalEcho(byte[] before) => _before = before;

    /// <summary>Switches it off; null where standard input is no terminal of this sort.</summary>
    public static TerminalEcho? Off()
    {
        if (!(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()))
            return null;
        var settings = new byte[Size];
        if (GetSettings(StandardInput, settings) != 0)
            return null;
        var before = (byte[])settings.Clone();
        settings[LocalFlags] &= unchecked((byte)~Echo);
        return SetSettings(StandardInput, Now, settings) == 0 ? new TerminalEcho(before) : null;
    }

    /// <summary>Puts it back as it was.</summary>
    public void Dispose() => _ = SetSettings(StandardInput, Now, _before);

    [DllImport("libc", EntryPoint = "tcgetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetSettings(int file, [Out] byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetSettings(int file, int when, [In] byte[] settings);
}
