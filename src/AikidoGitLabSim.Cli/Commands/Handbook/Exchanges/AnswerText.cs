using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

/// <summary>Writes an answer as one text, so that two can be compared.</summary>
internal static partial class AnswerText
{
    // The headers that a browser acts on. Others name the servers that the answer came through, and when.
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Content-Disposition", "Content-Security-Policy", "Content-Encoding", "Location", "Set-Cookie", "Cache-Control",
        "Clear-Site-Data", "Refresh", "Referrer-Policy", "X-Frame-Options", "X-Content-Type-Options", "WWW-Authenticate",
    };

    // The banner names the edition. It is no part of GitLab, and walks do not look at it.
    [GeneratedRegex("""(?<=data-testid="simulation-banner">\s*<strong>)[^<]*""", RegexOptions.None, 5000)]
    private static partial Regex Banner { get; }

    /// <summary>Status, the headers that a browser acts on in the order of their names, and body, a character for a byte.</summary>
    public static string Of(int status, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        var text = new StringBuilder(status.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in headers.Where(header => Headers.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase))
            text.Append('\n').Append(name.ToLowerInvariant()).Append(": ").Append(value);
        return text.Append("\n\n").Append(Banner.Replace(Encoding.Latin1.GetString(body), "")).ToString();
    }
}
