using System.Net;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Escapes text and writes pieces of HTML.</summary>
internal static partial class Html
{
    [GeneratedRegex(@"\*\*(?<bold>[^*]+)\*\*|`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup { get; }

    /// <summary>Text that shows as it stands.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>Text in which bold and code of Markdown show as such.</summary>
    public static string Inline(string? text) => Markup.Replace(Text(text), match => match.Groups["bold"].Success
        ? $"<strong>{match.Groups["bold"].Value}</strong>"
        : $"<code>{match.Groups["code"].Value}</code>");
}
