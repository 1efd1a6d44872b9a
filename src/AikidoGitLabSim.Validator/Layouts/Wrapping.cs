namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>Breaks text into lines between words. A word that is too long, as a rule an address to be copied, stays whole.</summary>
internal static class Wrapping
{
    public static IEnumerable<string> Wrap(string text, string first, int indent, int width)
    {
        var margin = new string(' ', indent);
        var line = first.PadRight(indent);
        var empty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, empty) = (margin, true);
            }
            line += empty ? word : " " + word;
            empty = false;
        }
        yield return line.TrimEnd();
    }
}
