using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>The list item or paragraph that a statement stands in.</summary>
/// <param name="Start">Where its first line begins.</param>
/// <param name="Marker">The indentation and the marker, such as <c>   1. </c>; empty for a paragraph.</param>
/// <param name="ContentEnd">Where its text ends, before a line break in HTML and the end of the line.</param>
internal sealed partial record PageItem(int Start, string Marker, int ContentEnd)
{
    /// <summary>The position at which the item's text begins.</summary>
    public int ContentStart => Start + Marker.Length;

    /// <summary>Finds the item of a statement.</summary>
    public static PageItem Of(HelpPage page, Statement statement)
    {
        var text = page.Text;
        var start = LineStart(text, statement.Position.Offset);
        while (!MarkerAt(text, start).Success && start > 0 && !IsBlank(text, LineStart(text, start - 1)))
            start = LineStart(text, start - 1);
        var end = LineEnd(text, Math.Min(text.Length, statement.Position.Offset + Math.Max(0, statement.Position.Length - 1)));
        while (end < text.Length && Continues(text, end + 1))
            end = LineEnd(text, end + 1);
        var content = Trailing().Replace(text[start..end], "");
        return new PageItem(start, MarkerAt(text, start) is { Success: true } marker ? marker.Value : "", start + content.Length);
    }

    /// <summary>Whether a statement stands in the text of this item.</summary>
    public bool Holds(Statement statement) => statement.Position.Offset >= Start && statement.Position.Offset < ContentEnd;

    /// <summary>Where the line of an offset begins.</summary>
    public static int LineStart(string text, int offset) => offset <= 0 ? 0 : text.LastIndexOf('\n', Math.Min(offset, text.Length) - 1) + 1;

    /// <summary>Where the line of an offset ends, before its line break.</summary>
    public static int LineEnd(string text, int offset) => text.IndexOf('\n', Math.Min(offset, text.Length)) is var end and >= 0 ? end
        : text.Length;

    /// <summary>The marker of the list item that begins at an offset.</summary>
    public static Match MarkerAt(string text, int lineStart) => lineStart < text.Length ? Marked().Match(text, lineStart) : Match.Empty;

    // A blank line, another item and a heading end an item.
    private static bool Continues(string text, int lineStart) =>
        !IsBlank(text, lineStart) && !MarkerAt(text, lineStart).Success && text[lineStart] != '#';

    private static bool IsBlank(string text, int lineStart) =>
        lineStart >= text.Length || text.AsSpan(lineStart, LineEnd(text, lineStart) - lineStart).Trim().Length == 0;

    [GeneratedRegex(@"\G[ \t]*(?:[-*+]|\d+[.)])[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?:\s|<br\s*/?>|\\)+$", RegexOptions.None, 1000)]
    private static partial Regex Trailing();
}
