using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Writes the picture tags of Microsoft Learn and Hugo as HTML of the same length.</summary>
internal static partial class PictureTags
{
    /// <summary>The line with an HTML picture; the same line where it holds no such tag.</summary>
    public static string AsHtml(string line)
    {
        if (!Learn().IsMatch(line) && !Hugo().IsMatch(line))
            return line;
        var open = line.IndexOf(":::image", StringComparison.Ordinal) is >= 0 and var at ? at
            : line.IndexOf("{{", StringComparison.Ordinal);
        var tag = line[open] is ':' ? ":::image".Length : line.IndexOf("figure", open, StringComparison.Ordinal) + "figure".Length - open;
        var attributes = line[(open + tag)..].TrimEnd();
        attributes = attributes[..^3].Replace("source=", "   src=", StringComparison.Ordinal)
            .Replace("alt-text=", "     alt=", StringComparison.Ordinal);
        return line[..open] + "<img".PadRight(tag) + attributes + "/> ";
    }

    [GeneratedRegex(@"^\s*:::image\s.*\ssource=.*:::\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Learn();

    [GeneratedRegex(@"^\s*\{\{[<%]\s*figure\s.*[>%]\}\}\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hugo();
}
