using System.Collections.Immutable;
using System.Text;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>The JSON form of a file's content: as text when it is text, else in Base64.</summary>
/// <param name="Text">The text; null: it is none.</param>
/// <param name="Base64">The bytes; null: it is text.</param>
internal sealed record FileForm(string? Text, byte[]? Base64)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The form of a content.</summary>
    public static FileForm Of(ImmutableArray<byte> content)
    {
        try
        {
            return new FileForm(Strict.GetString(content.AsSpan()), null);
        }
        catch (DecoderFallbackException)
        {
            return new FileForm(null, [.. content]);
        }
    }

    public ImmutableArray<byte> ToContent() => Text is not null ? [.. Strict.GetBytes(Text)] : [.. Base64 ?? []];
}
