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
        var open = new Stack<(int Indent, int Number, int Wider)>();
        for (var line = 0; line < lines.Length; line++)
        {
            var indent = lines[line].Length - lines[line].TrimStart().Length;
            if (lines[line].Trim().Length == 0)
                continue;
            while (open.Count > 0 && (open.Peek().Indent > indent || (open.Peek().Indent == indent && !Marker().IsMatch(lines[line]))))
                open.Pop();
            var wider = open.Where(item => item.Indent < indent).Sum(item => item.Wider);
            if (Marker().Match(lines[line]) is { Success: true } marker)
            {
                var written = marker.Groups["number"].Value;
                var number = open.Count > 0 && open.Peek().Indent == indent ? open.Pop().Number + 1
                    : int.Parse(written, CultureInfo.InvariantCulture);
                var text = number.ToString(CultureInfo.InvariantCulture);
                open.Push((indent, number, text.Length - written.Length));
                lines[line] = Marker().Replace(lines[line], $"${{indent}}{text}${{rest}}");
            }

            // What belongs to an item whose number got longer moves with it.
            lines[line] = wider > 0 ? new string(' ', wider) + lines[line] : lines[line];
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<number>\d{1,6})(?<rest>[.)][ \t])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
