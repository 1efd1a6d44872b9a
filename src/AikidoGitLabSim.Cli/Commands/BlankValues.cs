using System.CommandLine;
using System.CommandLine.Parsing;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Rejects options with an empty value. A variable that is not set leaves one, which is not the same as no option.</summary>
internal static class BlankValues
{
    /// <summary>Rejects blank values of all text options of a command.</summary>
    /// <param name="command">The command, with its options.</param>
    public static void Reject(Command command)
    {
        foreach (var option in command.Options.Where(option => option.ValueType == typeof(string)))
            option.Validators.Add(Check);
    }

    private static void Check(OptionResult given)
    {
        if (given.Tokens is [{ Value: var value }] && string.IsNullOrWhiteSpace(value))
            given.AddError($"{given.Option.Name} has an empty value: give it a value, or leave the option out");
    }
}
