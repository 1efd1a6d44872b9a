using System.Net;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Meaning;

/// <summary>Turns source text into the words that a reader sees.</summary>
internal static partial class ReaderWords
{
    private static readonly char[] Quotes = [' ', '"', '“', '”', '\'', '`', '.', ',', ':', ';', '*'];

    /// <summary>The text without markup, on one line.</summary>
    public static string Plain(string source)
    {
        var text = Tag().Replace(Link().Replace(WebUtility.HtmlDecode(source), "${text}"), " ");
        text = Escape().Replace(text, "${mark}").Replace("\u00AD", "", StringComparison.Ordinal);
        return Space().Replace(Emphasis().Replace(text, ""), " ").Trim();
    }

    /// <summary>The words in lower case, without plural s.</summary>
    public static string[] Words(string plain) =>
        [.. Word().Matches(plain.Replace('’', '\'')).Select(match => Singular(WithoutGenitive(match.Value.ToLowerInvariant())))];

    /// <summary>A label without case, quotes, articles and words such as button.</summary>
    public static string Label(string text)
    {
        var plain = LabelNoise().Replace(Plain(text).ToLowerInvariant().Trim(Quotes), "");
        return Trailing().Replace(Space().Replace(plain, " ").Trim(), "");
    }

    private static string WithoutGenitive(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static string Singular(string word) =>
        word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            && !word.EndsWith("us", StringComparison.Ordinal)
            ? word[..^1] : word;

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\((?:[^()]|\([^)]*\))*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!|<>~])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\*\*|__|`|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])", RegexOptions.None, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}_.'-]*[\p{L}\p{N}]|[\p{L}\p{N}]", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^((the|a|an|your|you|on|in|to|its|this|that)\s+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelNoise();

    [GeneratedRegex(@"\s+(button|field|menu|tab|dropdown|link|checkbox|option|icon|section|entry)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trailing();
}
