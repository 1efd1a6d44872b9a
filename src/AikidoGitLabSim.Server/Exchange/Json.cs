using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>JSON as GitLab's serialiser writes it: compact, with <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> escaped and little
/// else.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly SearchValues<byte> Escaped = SearchValues.Create("<>&"u8);

    [ThreadStatic]
    private static Scratch? _scratch;

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">What is written.</typeparam>
    public static ReadOnlyMemory<byte> Write<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        var (buffer, writer) = _scratch ??= Scratch.New();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        write(writer, item);
        writer.Flush();
        return Escape(buffer.WrittenSpan);
    }

    private static byte[] Escape(ReadOnlySpan<byte> json)
    {
        if (json.IndexOfAny(Escaped) < 0)
            return json.ToArray();

        // None of the three has a meaning in JSON outside of strings.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json)
            .Replace("<", "\\u003c", StringComparison.Ordinal)
            .Replace(">", "\\u003e", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal));
    }

    private sealed record Scratch(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)
    {
        public static Scratch New()
        {
            var buffer = new ArrayBufferWriter<byte>(1024);
            return new Scratch(buffer, new Utf8JsonWriter(buffer, Options));
        }
    }
}
