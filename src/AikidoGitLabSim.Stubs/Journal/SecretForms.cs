using System.Text;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>A secret's value as it may stand in a text: as it is, percent-encoded, in hexadecimal digits, and within base64.</summary>
/// <param name="value">The value.</param>
internal sealed class SecretForms(string value)
{
    private const int ShortestForm = 6;
    private const int BitsOfByte = 8;
    private const int BitsOfLetter = 6;

    // Only looked at in texts that have words like these: most requests need none of them.
    private string[]? _base64;
    private string? _hex;

    /// <summary>The value.</summary>
    public string Value => value;

    /// <summary>The value within base64, at each of the three places that it may begin at, without letters that it shares with its
    /// neighbours.</summary>
    public string[] Base64 => _base64 ??= [.. Base64Of(value)];

    /// <summary>The value in hexadecimal digits.</summary>
    public string Hex => _hex ??= Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value));

    /// <summary>What base64 makes of a text wherever it begins, in both alphabets.</summary>
    public static IEnumerable<string> Base64Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            var whole = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var from = ((before * BitsOfByte) + BitsOfLetter - 1) / BitsOfLetter;
            var to = (before + bytes.Length) * BitsOfByte / BitsOfLetter;
            if (to - from < ShortestForm)
                continue;
            var form = whole[from..to];
            yield return form;
            var forUrls = form.Replace('+', '-').Replace('/', '_');
            if (forUrls != form)
                yield return forUrls;
        }
    }
}
