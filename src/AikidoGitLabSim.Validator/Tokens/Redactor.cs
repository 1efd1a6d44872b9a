using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Validator.Tokens;

/// <summary>
/// Removes a token from any text: as it is, with invisible or control characters inside, each character written as it is or in
/// percent, JSON, C or
/// HTML escapes, as hexadecimal digits, backwards, and inside base64 whatever stands before or behind it there, as in a Basic header.
/// </summary>
public sealed class Redactor
{
    // What shows as nothing or as space, and what separates hexadecimal digits.
    private const string Unseen = @"[\x00-\x20\x7F-\xA0\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\uFFFD]*";
    private const string BetweenHex = @"[\s:,\-]?(0x|\\x)?";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Regex[] _forms;
    private readonly string[] _base64Cores;

    /// <summary>Prepares to remove one token from texts.</summary>
    /// <param name="token">The token. A blank token removes nothing.</param>
    public Redactor(Secret token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var raw = token.Reveal().Trim();
        var bytes = Encoding.UTF8.GetBytes(raw);
        _forms = raw.Length == 0 ? [] : [Pattern(string.Join(Unseen, raw.Select(Escaped))), Pattern(Hexadecimal(bytes)),
            Pattern(string.Join(Unseen, raw.Reverse().Select(Escaped)))];
        _base64Cores = [.. Base64Cores(bytes).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The text with <c>[redacted]</c> in every place where the token was.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text without the token.</returns>
    public string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var form in _forms)
            text = form.Replace(text, Secret.Redacted);
        foreach (var core in _base64Cores)
            text = WithoutRunsAround(core, text);
        return text;
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Longest);

    // One character: itself, percent-coded once or more often, \u0067, \x67, &#103; or &#x67;.
    private static string Escaped(char c)
    {
        if (c > '\x7F')
            return $"({Regex.Escape(c.ToString())}|{string.Concat(Encoding.UTF8.GetBytes(c.ToString())
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"%(25)*{one:x2}")))})";
        var hex = ((int)c).ToString("x2", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $@"({Regex.Escape(c.ToString())}|%(25)*{hex}|\\+u(00{hex}|\{{0*{hex}\}})|\\+x{hex}|&(amp;)*#(0*{(int)c}|x0*{hex});)");
    }

    private static string Hexadecimal(byte[] bytes) =>
        string.Join(BetweenHex, bytes.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));

    // The same bytes look different in base64 by how many bytes are before them, modulo three. In each of the three
    // shapes the characters at the edges also carry the neighbours' bits; what is between them is the token's alone.
    private static IEnumerable<string> Base64Cores(byte[] bytes) =>
        from shift in Enumerable.Range(0, 3)
        let text = Convert.ToBase64String([.. new byte[shift], .. bytes])
        let start = ((shift * 8) + 5) / 6
        let end = (shift + bytes.Length) * 8 / 6
        where end - start >= 4
        from form in new[] { text[start..end], text[start..end].Replace('+', '-').Replace('/', '_') }
        select form;

    // The whole run goes, not the core alone: its edges hold the token's first and last bits.
    private static string WithoutRunsAround(string core, string text)
    {
        for (var at = text.IndexOf(core, StringComparison.Ordinal); at >= 0; at = text.IndexOf(core, at, StringComparison.Ordinal))
        {
            var start = at;
            var end = at + core.Length;
            while (start > 0 && IsBase64(text[start - 1]))
                start--;
            while (end < text.Length && IsBase64(text[end]))
                end++;
            text = string.Concat(text.AsSpan(0, start), Secret.Redacted, text.AsSpan(end));
            at = start + Secret.Redacted.Length;
        }
        return text;
    }

    private static bool IsBase64(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_' or '=';
}
