using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>JSON as GitLab's serialiser writes it: compact, with <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> escaped and little
/// else.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const int EscapeLength = 6;

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

    // None of the three has a meaning in JSON outside of strings.
    private static byte[] Escape(ReadOnlySpan<byte> json)
    {
        var count = CountEscaped(json);
        if (count == 0)
            return json.ToArray();
        var escaped = new byte[json.Length + (count * (EscapeLength - 1))];
        var rest = escaped.AsSpan();
        for (int at; (at = json.IndexOfAny(Escaped)) >= 0; json = json[(at + 1)..], rest = rest[(at + EscapeLength)..])
        {
            json[..at].CopyTo(rest);
            EscapeOf(json[at]).CopyTo(rest[at..]);
        }

        json.CopyTo(rest);
        return escaped;
    }

    private static int CountEscaped(ReadOnlySpan<byte> json)
    {
        var count = 0;
        for (int at; (at = json.IndexOfAny(Escaped)) >= 0; json = json[(at + 1)..])
            count++;
        return count;
    }

    private static ReadOnlySpan<byte> EscapeOf(byte letter) => letter switch
    {
        (byte)'<' => "\\u003c"u8,
        (byte)'>' => "\\u003e"u8,
        _ => "\\u0026"u8,
    };

    private sealed record Scratch(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)
    {
        public static Scratch New()
        {
            var buffer = new ArrayBufferWriter<byte>(1024);
            return new Scratch(buffer, new Utf8JsonWriter(buffer, Options));
        }
    }
}
