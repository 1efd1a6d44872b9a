using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>Reads a secret from the keyboard without showing it.</summary>
internal static class HiddenPrompt
{
    private const int LongestLine = 64 * 1024;

    /// <summary>Asks, on standard error so that a redirected report stays clean.</summary>
    /// <returns>What was typed; null where the input ended without a line (Ctrl-D).</returns>
    public static async Task<string?> PromptAsync(string question, CancellationToken cancellationToken)
    {
        // Echo goes off before the question invites to paste, and not before the last key was read does it come back.
        using var echo = TerminalEcho.Off();
        await Console.Error.WriteAsync(question);
        try
        {
            return await Task.Run<string?>(echo is null ? ReadKeys : ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        }
        finally
        {
            await Console.Error.WriteLineAsync();
        }
    }

    // From the terminal itself: Console would draw what it reads.
    private static string? ReadLine()
    {
        using var input = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        var line = new List<byte>();
        while (line.Count < LongestLine)
        {
            var read = input.ReadByte();
            if (read is '\n' || (read < 0 && line.Count > 0))
                break;
            if (read < 0)
                return null;
            line.Add((byte)read);
        }
        return Encoding.UTF8.GetString([.. line]);
    }

    private static string? ReadKeys()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key is { Modifiers: ConsoleModifiers.Control, Key: ConsoleKey.D or ConsoleKey.Z })
                return null;
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        return typed.ToString();
    }
}
