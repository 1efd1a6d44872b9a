using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>Names that speak of secrets, and the values that stand under them in a text.</summary>
internal static partial class SecretNames
{
    private const int MostNames = 1024;
    private const int MostDecodings = 3;
    private const int LongestName = 64;
    private const string Around = " \t\"'\\";

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" \t\r\n\"'\\&;,<>{}()/?=:");
    private static readonly SearchValues<char> NotInValues = SearchValues.Create(" \t\r\n\"'\\&;,<>{}");

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

    /// <summary>The values under such names in a text, as <c>name=value</c> or <c>name: value</c>, and passwords before a host; decoded,
    /// too.</summary>
    public static IEnumerable<string> ValuesIn(string text)
    {
        for (var decoding = 0; decoding <= MostDecodings; decoding++)
        {
            for (var at = First(text); at >= 0; at = Next(text, at + 1))
            {
                if (Covers(NameBefore(text, at)) && ValueAfter(text, at) is { Length: > 0 } value)
                    yield return value;
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

    // Most texts have none of the words, and so no name that is worth a look.
    private static int First(string text) => text.AsSpan().ContainsAny(AnyWord) ? Next(text, 0) : -1;

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny('=', ':') is >= 0 and var found ? from + found : -1;

    // name, "name", user[name], \"name\": and at most so long that a text without names is not searched again and again.
    private static string NameBefore(string text, int at)
    {
        var name = text.AsSpan(Math.Max(0, at - LongestName), Math.Min(at, LongestName)).TrimEnd(Around);
        return name[(name.LastIndexOfAny(NotInNames) + 1)..].ToString();
    }

    // A value may hold a name of its own, such as a URL with a query: that is found at its own sign.
    private static string ValueAfter(string text, int at)
    {
        var value = text.AsSpan(at + 1).TrimStart(Around);
        return (value.IndexOfAny(NotInValues) is >= 0 and var end ? value[..end] : value).ToString();
    }

    [GeneratedRegex("""//([^/@?#\s:]*:)?(?<password>[^/@?#\s]+)@""", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex UserInfo();
}
