using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Numbers the items of ordered lists again where a correction added or removed some.</summary>
internal static partial class Numbers
{
    /// <summary>The corrected text with its lists in order; the text itself where nothing was corrected.</summary>
    public static string InOrder(string before, string after)
    {
        if (before == after)
            return before;
        var lines = after.Split('\n');
        var open = new Stack<(int Indent, int Number)>();
        for (var line = 0; line < lines.Length; line++)
        {
            var indent = lines[line].Length - lines[line].TrimStart().Length;
            if (Marker().Match(lines[line]) is not { Success: true } marker)
            {
                while (lines[line].Trim().Length > 0 && open.Count > 0 && indent <= open.Peek().Indent)
                    open.Pop();
                continue;
            }

            while (open.Count > 0 && open.Peek().Indent > indent)
                open.Pop();
            var number = open.Count > 0 && open.Peek().Indent == indent ? open.Pop().Number + 1 : int.Parse(marker.Groups["number"].Value, CultureInfo.InvariantCulture);
            open.Push((indent, number));
            lines[line] = Marker().Replace(lines[line], $"${{indent}}{number.ToString(CultureInfo.InvariantCulture)}${{rest}}");
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<number>\d{1,6})(?<rest>[.)][ \t])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
