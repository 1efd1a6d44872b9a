using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AikidoGitLabSim.Cli;

/// <summary>Prints a command's help with one line for each subcommand: the first sentence of its description.</summary>
internal sealed class ShortHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _usual;

    private ShortHelp(HelpAction usual) => _usual = usual;

    /// <summary>Replaces the help of a root command and of everything below it.</summary>
    public static void Apply(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction usual)
                option.Action = new ShortHelp(usual);
        }
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => _usual.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        // The commands are made for one run, which ends with this help.
        foreach (var subcommand in parseResult.CommandResult.Command.Subcommands)
            subcommand.Description = FirstSentence(subcommand.Description ?? "");
        return _usual.Invoke(parseResult);
    }

    private static string FirstSentence(string description)
    {
        var text = description.ReplaceLineEndings("\n").Split("\n\n")[0].Replace('\n', ' ');
        return text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text.TrimEnd('.');
    }
}
