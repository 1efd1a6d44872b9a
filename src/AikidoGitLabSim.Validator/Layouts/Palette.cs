using Spectre.Console;

namespace AikidoGitLabSim.Validator.Layouts;

internal static class Palette
{
    public static Style Style(Mood mood) => mood switch
    {
        Mood.Good => new(Color.Green),
        Mood.Bad => new(Color.Red),
        Mood.Careful => new(Color.Yellow),
        Mood.Doubtful => new(Color.Aqua),
        Mood.Quiet => new(Color.Grey),
        Mood.Loud => new(decoration: Decoration.Bold),
        _ => Spectre.Console.Style.Plain,
    };
}
