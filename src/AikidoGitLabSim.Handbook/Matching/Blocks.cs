using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>The paragraph or list item that each statement stands in, by number.</summary>
internal static partial class Blocks
{
    /// <summary>One number for each statement of a page.</summary>
    public static int[] Of(HelpPage page)
    {
        var blocks = OfLines(page.Text.Split('\n'));
        return [.. page.Statements.Select(statement => blocks[Math.Clamp(statement.Position.Line - 1, 0, blocks.Length - 1)])];
    }

    private static int[] OfLines(string[] lines)
    {
        var blocks = new int[lines.Length];
        for (var line = 1; line < lines.Length; line++)
        {
            var begins = Marker().IsMatch(lines[line])
                || (lines[line - 1].Trim().Length == 0 && lines[line].Length > 0 && lines[line][0] != ' ');
            blocks[line] = blocks[line - 1] + (begins ? 1 : 0);
        }

        return blocks;
    }

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])\s", RegexOptions.None, 1000)]
    private static partial Regex Marker();
}
