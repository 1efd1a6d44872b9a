using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Support.Browser;

/// <summary>What must not be left in a file: known values in every form in which they travel, and whatever looks like a GitLab
/// token.</summary>
public sealed partial class Secrets
{
    private const string Struck = "[redacted]";

    private readonly string[] _forms;

    /// <param name="values">The known values.</param>
    public Secrets(IEnumerable<string> values)
    {
        Values = [.. values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        _forms = [.. Values.SelectMany(Forms).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];
    }

    public IReadOnlyList<string> Values { get; }

    /// <summary>GitLab's prefixes end in a hyphen, a custom prefix usually precedes <c>glpat-</c>; a value has at least sixteen
    /// characters.
    /// No word boundary in front: in JSON a quotation mark may be written so that it ends in a digit.</summary>
    [GeneratedRegex(@"gl[a-z]{2,6}-[\w.\-]{16,}", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 60_000)]
    public static partial Regex GitLabToken { get; }

    /// <summary>The text without any secret.</summary>
    public string Clean(string text) =>
        GitLabToken.Replace(_forms.Aggregate(text, static (text, form) => text.Replace(form, Struck, StringComparison.Ordinal)), Struck);

    /// <summary>The bytes without any secret; those of pictures and fonts stay what they are.</summary>
    public byte[] Clean(byte[] bytes)
    {
        // Latin-1 maps every byte to a character and back, so that text in UTF-8 can be searched without knowing what is text.
        var text = Encoding.Latin1.GetString(bytes);
        var clean = Clean(text);
        return ReferenceEquals(text, clean) ? bytes : Encoding.Latin1.GetBytes(clean);
    }

    private static IEnumerable<string> Forms(string value)
    {
        var inUtf8 = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
        return
        [
            value, inUtf8, Uri.EscapeDataString(value), HtmlEncoder.Default.Encode(value), JsonEncodedText.Encode(value).ToString(),
            .. Enumerable.Range(0, 3).Select(offset => Base64(value, offset)).Where(form => form.Length > 7),
        ];
    }

    /// <summary>The part of a base64 text that depends on the value alone, wherever in the text the value begins.</summary>
    private static string Base64(string value, int offset)
    {
        var encoded = Convert.ToBase64String([.. new byte[offset], .. Encoding.UTF8.GetBytes(value)]);
        var first = offset == 0 ? 0 : offset + 1;
        var last = (offset + Encoding.UTF8.GetByteCount(value)) * 8 / 6;
        return encoded[first..last];
    }
}
