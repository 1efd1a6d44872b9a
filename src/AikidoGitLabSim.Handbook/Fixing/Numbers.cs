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
        var open = new Stack<Item>();
        for (var line = 0; line < lines.Length; line++)
        {
            if (string.IsNullOrWhiteSpace(lines[line]))
                continue;
            var indent = lines[line].Length - lines[line].TrimStart().Length;
            var marker = Marker().Match(lines[line]);
            CloseBefore(open, indent, marker.Success);
            var wider = open.Where(item => item.Indent < indent).Sum(item => item.Wider);
            if (marker.Success)
            {
                var item = Next(open, indent, marker.Groups["number"].Value);
                open.Push(item);
                lines[line] = Marker().Replace(lines[line], $"${{indent}}{item.Number.ToString(CultureInfo.InvariantCulture)}${{rest}}");
            }

            // What belongs to an item whose number got longer moves with it.
            lines[line] = wider > 0 ? new string(' ', wider) + lines[line] : lines[line];
        }

        return string.Join('\n', lines);
    }

    // A line ends the items that are indented more; a line without a number also ends the item that is indented as much.
    private static void CloseBefore(Stack<Item> open, int indent, bool isItem)
    {
        while (open.TryPeek(out var last) && (last.Indent > indent || (last.Indent == indent && !isItem)))
            open.Pop();
    }

    // The first item of a list keeps its number.
    private static Item Next(Stack<Item> open, int indent, string written)
    {
        var number = open.TryPeek(out var before) && before.Indent == indent
            ? open.Pop().Number + 1
            : int.Parse(written, CultureInfo.InvariantCulture);
        return new Item(indent, number, number.ToString(CultureInfo.InvariantCulture).Length - written.Length);
    }

    private readonly record struct Item(int Indent, int Number, int Wider);

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<number>\d{1,6})(?<rest>[.)][ \t])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
