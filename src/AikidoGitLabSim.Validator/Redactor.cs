using System.Text;
using System.Text.Encodings.Web;

namespace AikidoGitLabSim.Validator;

/// <summary>
/// Strikes a token out of any text: as it stands, URL-encoded, JSON-escaped, and inside base64 whatever stands before
/// or behind it there, as in a Basic header.
/// </summary>
public sealed class Redactor
{
    private readonly string[] _forms;
    private readonly string[] _base64Cores;

    /// <summary>Prepares to strike out one token.</summary>
    /// <param name="token">The token. A blank one strikes out nothing.</param>
    public Redactor(Secret token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var raw = token.Reveal().Trim();
        _forms = [.. new[] { raw, Uri.EscapeDataString(raw), JavaScriptEncoder.Default.Encode(raw) }.Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)];
        _base64Cores = [.. Base64Cores(Encoding.UTF8.GetBytes(raw)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The text with <c>[redacted]</c> in every place where the token was.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text without the token.</returns>
    public string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var form in _forms)
            text = text.Replace(form, Secret.Redacted, StringComparison.OrdinalIgnoreCase);
        foreach (var core in _base64Cores)
            text = WithoutRunsAround(core, text);
        return text;
    }

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
