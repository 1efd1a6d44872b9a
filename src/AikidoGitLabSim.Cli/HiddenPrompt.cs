using System.Text;

namespace AikidoGitLabSim.Cli;

/// <summary>Reads a secret from the keyboard without showing it.</summary>
internal static class HiddenPrompt
{
    /// <summary>Asks, on standard error so that a redirected report stays clean.</summary>
    public static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
