using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Validator.Input;

/// <summary>Whether a text that stands where no token belongs may hold one, so that it must not be repeated or sent.</summary>
internal static partial class TokenLike
{
    // Milliseconds; the patterns are linear.
    private const int LongestMatch = 10_000;

    /// <summary>
    /// Whether a part of the text has the form of a token: one of the known beginnings, or the tail of GitLab's newer tokens.
    /// </summary>
    public static bool HasForm(string text) => Prefixed().IsMatch(text) || Routable().IsMatch(text);

    /// <summary>Whether the whole text looks random: long, without folders, with letters of both cases and digits.</summary>
    public static bool LooksRandom(string text) =>
        text.Length >= 16 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '=' or '+' or '~')
        && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower)
        && !FileName().IsMatch(text);

    [GeneratedRegex(@"\.[A-Za-z]{2,5}$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex FileName();

    // GitLab's own beginnings (lib/gitlab/secret_detection and doc/security/tokens), behind an instance's own where it has one; GitHub's.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(gl(pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|oas|soat|ffct|wt|sim)-|gh[pousr]_|github_pat_)[A-Za-z0-9_\-]{4,}"
        + @"|gl(pat|dt|rt|cbt|ptt|oas|soat|agent)-[A-Za-z0-9_\-]{8,}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, LongestMatch)]
    private static partial Regex Prefixed();

    // lib/authn/token_field/generator/routable_token.rb: payload, its length in base 36 (below 72), and a checksum.
    [GeneratedRegex(
        @"[A-Za-z0-9_\-]{16,}\.[01][0-9a-z](\.[0-9a-z]{5,9}|[0-9a-z]{7})(?![A-Za-z0-9])",
        RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex Routable();
}
