using System.Buffers;
using System.Text;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>Finds secrets in the words of a text: encoded ones, and known ones of any form.</summary>
/// <param name="secrets">The secrets of the request.</param>
/// <param name="isKnown">Whether a word is a known secret; null: no secrets are known.</param>
internal sealed class SecretWords(List<SecretForms> secrets, Func<string, bool>? isKnown)
{
    private const int ShortestWord = 8;
    private const int LongestKnown = 512;
    private const int MostDecodings = 3;
    private const string Escape = "\\u";

    private static readonly SearchValues<char> OfWords =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~+/%\\");

    private static readonly SearchValues<string> AnyEncodedPrefix =
        SearchValues.Create(SecretShapes.EncodedPrefixes, StringComparison.Ordinal);

    /// <summary>Removes words that are or contain secrets from a text.</summary>
    public string Clean(string text) => Clean(text, MostDecodings);

    private string Clean(string text, int decodings)
    {
        StringBuilder? clean = null;
        var copied = 0;
        for (var from = 0; from < text.Length;)
        {
            var rest = text.AsSpan(from);
            var length = rest.IndexOfAnyExcept(OfWords);
            length = length < 0 ? rest.Length : length;
            if (length >= ShortestWord && CleanWord(text.Substring(from, length), decodings) is { } better)
            {
                (clean ??= new StringBuilder(text.Length)).Append(text.AsSpan(copied, from - copied)).Append(better);
                copied = from + length;
            }

            from += length + 1;
        }

        return clean?.Append(text.AsSpan(copied)).ToString() ?? text;
    }

    /// <returns>What to write in place of the word; null: the word stays.</returns>
    private string? CleanWord(string word, int decodings)
    {
        // A path is one word of base64's letters: its parts are words, too.
        string[]? parts = null;
        var split = word.Split('/');
        for (var at = 0; at < split.Length; at++)
        {
            if (split[at].Length >= ShortestWord && IsSecret(split[at], decodings))
                (parts ??= split)[at] = JournalRedactor.Mark;
        }

        var clean = parts is null ? word : string.Join('/', parts);
        clean = WithoutForms(clean);
        return ReferenceEquals(clean, word) ? null : clean;
    }

    private bool IsSecret(string word, int decodings) =>
        IsKnown(word)
        || (decodings > 0 && Decoded(word) is { } decoded && HoldsSecret(decoded, decodings - 1))
        || (decodings > 0 && isKnown is not null && OfBase64(word) is { } plain && HoldsSecret(plain, decodings - 1));

    private bool HoldsSecret(string text, int decodings) =>
        secrets.Exists(secret => text.Contains(secret.Value, StringComparison.Ordinal))
        || SecretShapes.Clean(text) != text
        || Clean(text, decodings) != text;

    private bool IsKnown(string word) =>
        isKnown is not null && word.Length <= LongestKnown
            && (isKnown(word) || (word[^1] is '.' or '-' && isKnown(word.TrimEnd('.', '-'))));

    // Base64 has large letters; other words are not looked into.
    private string WithoutForms(string word)
    {
        word = WithoutHex(word);
        return word.AsSpan().ContainsAnyInRange('A', 'Z') ? WithoutBase64(word) : word;
    }

    private string WithoutHex(string word)
    {
        foreach (var secret in secrets)
        {
            if (word.Length >= secret.Value.Length * 2)
                word = Without(word, secret.Hex, StringComparison.OrdinalIgnoreCase);
        }

        return word;
    }

    private string WithoutBase64(string word)
    {
        foreach (var secret in secrets)
        {
            // What base64 makes of a secret is longer than the secret.
            if (word.Length < secret.Value.Length)
                continue;
            foreach (var form in secret.Base64)
                word = Without(word, form, StringComparison.Ordinal);
        }

        if (!word.AsSpan().ContainsAny(AnyEncodedPrefix))
            return word;
        foreach (var form in SecretShapes.EncodedPrefixes)
            word = Without(word, form, StringComparison.Ordinal);
        return word;
    }

    // With the letters around it, up to the end of the part of a path that it stands in.
    private static string Without(string word, string form, StringComparison comparison)
    {
        for (int at; (at = word.IndexOf(form, comparison)) >= 0;)
        {
            var from = word.LastIndexOf('/', at) + 1;
            var to = word.IndexOf('/', at + form.Length);
            word = $"{word[..from]}{JournalRedactor.Mark}{(to < 0 ? "" : word[to..])}";
        }

        return word;
    }

    private static string? Decoded(string word)
    {
        if (word.Contains('%', StringComparison.Ordinal))
            return Uri.UnescapeDataString(word) is var plain && plain != word ? plain : null;
        return word.Contains(Escape, StringComparison.OrdinalIgnoreCase) ? Unescaped(word) : null;
    }

    private static string Unescaped(string word)
    {
        var plain = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            if (word.AsSpan(at).StartsWith(Escape, StringComparison.OrdinalIgnoreCase)
                && at + 6 <= word.Length
                && ushort.TryParse(word.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                plain.Append((char)letter);
                at += 5;
            }
            else
            {
                plain.Append(word[at]);
            }
        }

        return plain.ToString();
    }

    private static string? OfBase64(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('A', 'Z'))
            return null;
        var plain = word.Replace('-', '+').Replace('_', '/');
        plain = plain.PadRight((plain.Length + 3) / 4 * 4, '=');
        var bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain, bytes, out var length)
            && !bytes.AsSpan(0, length).ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? Encoding.ASCII.GetString(bytes, 0, length)
            : null;
    }
}
