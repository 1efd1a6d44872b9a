using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>
/// Takes out of a text what others put into addresses and is not to be passed on: user names and passwords, and queries with their
/// tickets.
/// </summary>
internal static partial class ForeignSecrets
{
    // Milliseconds; the patterns are linear.
    private const int LongestMatch = 10_000;

    public static string Strip(string text) => Query().Replace(UserInfo().Replace(text, "${scheme}[redacted]@"), "${path}?[redacted]");

    // Up to the last @ before the path: a password may hold one itself.
    [GeneratedRegex(
        @"(?<scheme>[a-z][a-z0-9+.\-]*://)[^\s/?#""'<>]*@",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex UserInfo();

    [GeneratedRegex(
        @"(?<path>[a-z][a-z0-9+.\-]*://[^\s?""'<>]*)\?[^\s""'<>”]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex Query();
}
