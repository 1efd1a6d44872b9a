using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Layouts;
using AikidoGitLabSim.Validator.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Writes a report on a console: as wide as it is, and with colour if it is a terminal that has colour.</summary>
internal static class ReportConsole
{
    /// <summary>Writes it.</summary>
    /// <param name="console">The console.</param>
    /// <param name="report">The report.</param>
    /// <param name="verbose">Whether checks that pass have a paragraph each, too.</param>
    public static void Write(IAnsiConsole console, ValidationReport report, bool verbose = false)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Out.Writer.Write(ReportWriters.Human(report, verbose: verbose));
            return;
        }

        foreach (var line in ReportWriters.Lines(report, console.Profile.Width - 1, verbose))
            console.Write(new WholeLine(line));
    }

    private static Style StyleOf(Mood mood) => mood switch
    {
        Mood.Good => new(Color.Green),
        Mood.Bad => new(Color.Red),
        Mood.Careful => new(Color.Yellow),
        Mood.Doubtful => new(Color.Aqua),
        Mood.Quiet => new(Color.Grey),
        Mood.Loud => new(decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    /// <summary>A line as it is, however wide the console: an address that is broken in two cannot be copied.</summary>
    private sealed class WholeLine(Line line) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            [new(line.Text, StyleOf(line.Mood)), Segment.LineBreak];
    }
}
