namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Reads a body for stubs and leaves it to be read again.</summary>
internal static class BodyBuffer
{
    /// <summary>The longest body that stubs look into, in bytes; of a longer one they see nothing.</summary>
    public const int Longest = 10 << 20;

    /// <summary>Reads it into a request.</summary>
    public static async ValueTask ReadAsync(HttpContext http, StubRequest request) => request.Body = await ReadAsync(http, Longest);

    /// <summary>Reads it, up to a limit.</summary>
    /// <returns>The body; empty: there is none, or it is longer.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, int longest)
    {
        if (!MayBeRead(http.Request, longest))
            return default;
        if (http.Request.Body is Replayed again)
            return again.Head.Length <= longest ? again.Head : default;
        using var buffer = new MemoryStream();
        var block = new byte[16 * 1024];
        int read;
        while (buffer.Length <= longest && (read = await http.Request.Body.ReadAsync(block, http.RequestAborted)) > 0)
            buffer.Write(block, 0, read);
        var head = buffer.ToArray();
        http.Request.Body = new Replayed(head, http.Request.Body);
        return head.Length <= longest ? head : default;
    }

    private static bool MayBeRead(HttpRequest request, int longest) => request.ContentLength is { } length
        ? length != 0 && length <= longest
        : request.Headers.TransferEncoding.Count > 0;

    /// <summary>What was read already, then the rest.</summary>
    private sealed class Replayed(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private int _at;

        public ReadOnlyMemory<byte> Head => head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_at == head.Length)
                return rest.ReadAsync(buffer, cancellationToken);
            var part = head.Slice(_at, Math.Min(buffer.Length, head.Length - _at));
            part.CopyTo(buffer);
            _at += part.Length;
            return ValueTask.FromResult(part.Length);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("bodies are read asynchronously");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
