using System.CommandLine;

namespace AikidoGitLabSim.Cli.Logging;

/// <summary>The option of <c>serve</c> that says how refused requests are printed.</summary>
internal static class LogOption
{
    private const string Human = "human";
    private const string Json = "json";
    private const string None = "none";

    /// <summary>The option.</summary>
    public static Option<string> Option { get; } = new("--log")
    {
        Description = $"{Human}: prints one line for each refused request. {Json}: the same as JSON, with the keys of GitLab's log. {None}",
        HelpName = $"{Human}|{Json}|{None}",
        DefaultValueFactory = _ => Human,
    };

    /// <summary>What is wrong with the option, and what to do about it; null: nothing.</summary>
    public static (string What, string Cure)? ProblemOf(ParseResult parsed) => parsed.GetValue(Option) is Human or Json or None
        ? null
        : ($"there is no log '{parsed.GetValue(Option)}'", $"give --log {Human}, {Json} or {None}");

    /// <summary>The log; null: none is written.</summary>
    public static RefusalLog? Open(ParseResult parsed, Terminal terminal) => parsed.GetValue(Option) switch
    {
        Human => new RefusalLog(terminal.Out, new HumanLine(HasColours(terminal)).Write, HumanLine.LeftOut),
        Json => new RefusalLog(terminal.Out, JsonLine.Write, JsonLine.LeftOut),
        _ => null,
    };

    // https://no-color.org: any value that is not empty switches colours off.
    private static bool HasColours(Terminal terminal) => !terminal.IsOutputRedirected
        && string.IsNullOrEmpty(terminal.Variable("NO_COLOR")) && terminal.Variable("TERM") != "dumb";
}
