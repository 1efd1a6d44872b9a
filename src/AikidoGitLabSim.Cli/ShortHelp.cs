using System.CommandLine;
using System.CommandLine.Help;

namespace AikidoGitLabSim.Cli;

/// <summary>Lists each subcommand on one line: the first sentence of its description.</summary>
internal static class ShortHelp
{
    /// <summary>Applies it to a command and everything below it.</summary>
    public static void Apply(RootCommand root)
    {
        if (root.Options.OfType<HelpOption>().FirstOrDefault()?.Action is HelpAction help)
            Apply(help.Builder, root);
    }

    private static void Apply(HelpBuilder builder, Command command)
    {
        foreach (var subcommand in command.Subcommands)
        {
            builder.CustomizeSymbol(subcommand, secondColumnText: FirstSentence(subcommand.Description ?? ""));
            Apply(builder, subcommand);
        }
    }

    private static string FirstSentence(string description)
    {
        var text = description.ReplaceLineEndings(" ");
        return text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text.TrimEnd('.');
    }
}
