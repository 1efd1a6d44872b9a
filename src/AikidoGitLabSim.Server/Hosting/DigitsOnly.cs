using System.Text;

namespace AikidoGitLabSim.Server;

/// <summary>
/// Decodes the header <c>Content-Length</c>: digits stay, everything else becomes a letter that no number has. RFC 9110 (8.6) allows digits
/// only; Kestrel would accept a sign before them, and a proxy in front of it would not.
/// </summary>
internal sealed class DigitsOnly : Encoding
{
    private const char NoDigit = 'x';

    private DigitsOnly()
    {
    }

    public static Encoding Encoding { get; } = new DigitsOnly();

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Latin1.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var at = 0; at < byteCount; at++)
            chars[charIndex + at] = bytes[byteIndex + at] is >= (byte)'0' and <= (byte)'9' and var digit ? (char)digit : NoDigit;
        return byteCount;
    }

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => charCount;

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;
}
