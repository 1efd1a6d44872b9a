using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>The tags that GitBook, Docusaurus, MkDocs and VitePress add to Markdown.</summary>
internal static partial class DialectTags
{
    public const string Tab = "tab";

    /// <summary>A line that holds one GitBook or Liquid tag and nothing else.</summary>
    public static bool IsTag(string line) => TagLine().IsMatch(line);

    /// <summary>A container fence of Docusaurus or VitePress, such as <c>:::note</c>.</summary>
    public static bool IsFence(string line) => Fence().IsMatch(line);

    /// <summary>An admonition or tab of MkDocs, whose content is indented.</summary>
    public static bool IsIndented(string line) => Indented().IsMatch(line);

    /// <summary>The name of a GitBook tag, and its title or style.</summary>
    public static (string Name, string? Title) OfTag(string line)
    {
        var match = TagLine().Match(line);
        var argument = Argument().Match(match.Groups["rest"].Value);
        return (match.Groups["name"].Value, argument.Success ? argument.Groups["value"].Value : null);
    }

    public static (string Name, string? Title) OfFence(string line)
    {
        var match = Fence().Match(line);
        return (match.Groups["name"].Value, Blank(match.Groups["title"].Value));
    }

    public static (string Name, string? Title) OfIndented(string line)
    {
        var match = Indented().Match(line);
        return (match.Groups["mark"].Value == "===" ? Tab : match.Groups["name"].Value, Blank(match.Groups["title"].Value));
    }

    /// <summary>Tags within a line of text become as many spaces.</summary>
    public static string WithoutInlineTags(string line) =>
        line.Contains("{%", StringComparison.Ordinal) || line.Contains("{{", StringComparison.Ordinal)
            ? Inline().Replace(line, match => new string(' ', match.Length))
            : line;

    private static string? Blank(string text) => text.Trim(' ', '"', '[', ']') is { Length: > 0 } title ? title : null;

    [GeneratedRegex(@"^\s*\{%-?\s*(?<name>[\w-]+)(?<rest>[^%]*)-?%\}\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TagLine();

    [GeneratedRegex(@"^\s*:{3,}\s*(?<name>[\w-]*)\s*(?<title>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex("^\\s*(?<mark>!!!|\\?\\?\\?\\+?|===)\\s+(?<name>[\\w-]*)\\s*(?<title>\".*\")?\\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Indented();

    [GeneratedRegex("\\b(title|style|summary|label)\\s*=\\s*[\"'](?<value>[^\"']*)[\"']",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Argument();

    [GeneratedRegex(@"\{%[^%\n]*%\}|\{\{[<%][^>%\n]*[>%]\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();
}
