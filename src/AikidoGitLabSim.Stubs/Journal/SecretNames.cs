using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>Names that speak of secrets, and the values that stand under them in a text.</summary>
internal static partial class SecretNames
{
    private const int MostNames = 1024;
    private const int MostDecodings = 3;

    private static readonly string[] Words =
        ["token", "authorization", "cookie", "password", "passwd", "secret", "credential", "api-key", "api_key", "apikey", "session"];

    private static readonly SearchValues<string> AnyWord = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what stands under a name is a secret.</summary>
    public static bool Covers(string name)
    {
        if (Known.TryGetValue(name, out var known))
            return known;
        var covers = name.AsSpan().ContainsAny(AnyWord);
        if (Known.Count < MostNames)
            Known.TryAdd(name, covers);
        return covers;
    }

    /// <summary>The values under such names in a text, as <c>name=value</c> or <c>name: value</c>, and passwords before a host; decoded, too.</summary>
    public static IEnumerable<string> ValuesIn(string text)
    {
        for (var decoding = 0; decoding <= MostDecodings; decoding++)
        {
            if (text.AsSpan().ContainsAny(AnyWord) && text.AsSpan().ContainsAny('=', ':'))
            {
                foreach (var found in NamedValue().Matches(text).Where(match => Covers(match.Groups["name"].Value)))
                    yield return found.Groups["value"].Value;
            }

            if (text.Contains('@', StringComparison.Ordinal))
            {
                foreach (Match found in UserInfo().Matches(text))
                    yield return found.Groups["password"].Value;
            }

            if (!text.Contains('%', StringComparison.Ordinal))
                yield break;
            text = Uri.UnescapeDataString(text);
        }
    }

    // A value may hold a name of its own, such as a URL with a query: it is looked at, and not passed over.
    [GeneratedRegex("""(?<name>[\w.\-\[\]]{2,64})["'\\]*\s*[=:]\s*["'\\]*(?=(?<value>[^\s"'&;,<>{}\\]+))""", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex NamedValue();

    [GeneratedRegex("""//([^/@?#\s:]*:)?(?<password>[^/@?#\s]+)@""", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex UserInfo();
}
