using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

/// <summary>Writes an answer as one text, so that two can be compared.</summary>
internal static partial class AnswerText
{
    private const string Policy = "Content-Security-Policy";

    // The headers that a browser acts on. Others name the servers that the answer came through, and when.
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Content-Disposition", Policy, "Content-Encoding", "Location", "Set-Cookie", "Cache-Control",
        "Clear-Site-Data", "Refresh", "Referrer-Policy", "X-Frame-Options", "X-Content-Type-Options", "WWW-Authenticate",
    };

    // What names the edition and is no label and no rule; and what Aikido's page tells in a part that the walk does not open.
    [GeneratedRegex(
        """
        (?<=data-testid="simulation-banner">\s*<strong>)[^<]*
        |(?<=<meta\sname="generator"\scontent=")[^"]*
        |(?<=gon\.(?:revision|version)=")[^"]*
        |(?<=<details\sdata-testid="other-results">)[\s\S]*?(?=</details>)
        """,
        RegexOptions.IgnorePatternWhitespace, 5000)]
    private static partial Regex Unseen { get; }

    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    /// <summary>Status, the headers that a browser acts on in the order of their names, and body, a character for a byte.</summary>
    public static string Of(int status, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        var text = new StringBuilder(status.ToString(CultureInfo.InvariantCulture));
        var kept = headers.Where(header => Headers.Contains(header.Key))
            .OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase).ToList();
        // A policy restricts what a document loads. Answers of the API are no documents.
        var isDocument = kept.Exists(header => header.Key.Equals("Content-Type", Same) && header.Value.StartsWith("text/html", Same));
        foreach (var (name, value) in kept.Where(header => isDocument || !header.Key.Equals(Policy, Same)))
            text.Append('\n').Append(name.ToLowerInvariant()).Append(": ").Append(value);
        return text.Append("\n\n").Append(Unseen.Replace(Encoding.Latin1.GetString(body), "")).ToString();
    }
}
