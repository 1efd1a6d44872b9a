using System.Buffers.Binary;
using System.Text;
using AikidoGitLabSim.Stubs.Matching;
using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>The last requests that came in. Bounded in number, and in memory together with the other journals: the oldest go
/// first.</summary>
internal sealed class RequestJournal
{
    /// <summary>The longest body that is kept, in bytes.</summary>
    private const int LongestBody = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly int _size;
    private readonly TimeProvider _time;
    private readonly ulong _prefix;
    private readonly JournalSpace _space;
    private readonly SecretSource _secrets;

    private long _bytes;
    private JournalEntry?[] _entries = [];
    private long[] _sizes = [];
    private long _count;
    private long _ids;

    /// <summary>Creates an empty journal.</summary>
    /// <param name="size">How many requests it keeps; 0: none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">The source of the entries' ids.</param>
    /// <param name="space">The memory that it shares with others.</param>
    /// <param name="secrets">The secrets that are known.</param>
    public RequestJournal(int size, TimeProvider time, RandomBytes random, JournalSpace space, SecretSource secrets)
    {
        (_size, _time, _space, _secrets) = (size, time, space, secrets);
        space.Join(this);
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        random(bytes);
        _prefix = BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>How much memory the entries take, as far as is counted.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>What is kept, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> OldestFirst
    {
        get
        {
            lock (_gate)
            {
                var size = _entries.Length;
                return size == 0
                    ? []
                    : [.. Enumerable.Range(0, size).Select(at => _entries[(int)((_count + at) % size)]).OfType<JournalEntry>()];
            }
        }
    }

    /// <summary>Adds a request to the journal.</summary>
    /// <returns>The entry, for the answer to be noted; null: no journal is kept.</returns>
    public ValueTask<JournalEntry?> RecordAsync(HttpContext http)
    {
        if (_size == 0)
            return default;
        var request = http.Request;
        return request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0
            ? RecordWithBodyAsync(http)
            : ValueTask.FromResult<JournalEntry?>(Add(WithoutBody(http)));
    }

    private async ValueTask<JournalEntry?> RecordWithBodyAsync(HttpContext http)
    {
        var sent = IsKept(http.Request) ? Encoding.UTF8.GetString((await BodyBuffer.ReadAsync(http, LongestBody)).Span) : null;
        return Add(Redacted(http, HttpRequestReader.UrlOf(http), sent, hasBody: true));
    }

    private RecordedRequest WithoutBody(HttpContext http)
    {
        var url = HttpRequestReader.UrlOf(http);
        var secrets = _secrets.State?.Invoke();
        if (_space.Known.Find(http.Request, url, secrets) is { } known)
            return known;
        var recorded = Redacted(http, url, sent: null, hasBody: false);
        if (ReferenceEquals(secrets, _secrets.State?.Invoke()))
            _space.Known.Add(recorded, http.Request, url, secrets);
        return recorded;
    }

    private RecordedRequest Redacted(HttpContext http, string url, string? sent, bool hasBody)
    {
        var request = http.Request;
        var redactor = new JournalRedactor(_secrets.IsSecret);
        redactor.Learn(request.Headers, url, sent);
        var body = sent is null ? null : redactor.Body(request.ContentType, sent);
        return new RecordedRequest
        {
            Method = redactor.Text(request.Method),
            Url = redactor.Url(url),
            Base = (request.Scheme, new HostString(redactor.Text(request.Host.Value ?? "")), request.PathBase.Value ?? ""),
            Client = http.Connection.RemoteIpAddress?.ToString(),
            Protocol = request.Protocol,
            Headers = redactor.Headers(request.Headers),
            Body = body,
            BodyLeftOut = hasBody && body is null,
        };
    }

    /// <summary>Forgets what is not to be kept.</summary>
    /// <returns>What was forgotten.</returns>
    public IReadOnlyList<JournalEntry> Remove(Func<JournalEntry, bool> gone)
    {
        var removed = OldestFirst.Where(gone).ToHashSet();
        lock (_gate)
        {
            for (var at = 0; at < _entries.Length; at++)
            {
                if (_entries[at] is { } entry && removed.Contains(entry))
                    Replace(at, null);
            }
        }

        return [.. removed];
    }

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            Array.Clear(_entries);
            Array.Clear(_sizes);
            _space.Count(-_bytes);
            _bytes = 0;
        }
    }

    /// <summary>Forgets the oldest requests until so much memory is free, or nothing is left.</summary>
    internal void ForgetOldest(long bytes)
    {
        lock (_gate)
        {
            var left = Math.Max(0, _bytes - bytes);
            for (var age = 0; age < _entries.Length && _bytes > left; age++)
                Replace((int)((_count + age) % _entries.Length), null);
        }
    }

    private JournalEntry Add(RecordedRequest request)
    {
        var entry = new JournalEntry(NextId(), _time.GetUtcNow(), request);
        long grown;
        lock (_gate)
        {
            // A world that is never asked keeps no room for requests.
            if (_entries.Length == 0)
                (_entries, _sizes) = (new JournalEntry?[_size], new long[_size]);
            grown = Put((int)(_count++ % _entries.Length), entry);
        }

        // Outside of the lock: where the space is used up, it asks the journals.
        if (grown != 0)
            _space.Count(grown);
        return entry;
    }

    private void Replace(int at, JournalEntry? entry) => _space.Count(Put(at, entry));

    // Does not read the replaced entry: it is no longer in the processor's cache.
    private long Put(int at, JournalEntry? entry)
    {
        var size = entry?.Bytes ?? 0;
        var grown = size - _sizes[at];
        (_entries[at], _sizes[at]) = (entry, size);
        _bytes += grown;
        return grown;
    }

    private static bool IsKept(HttpRequest request) =>
        request.ContentLength <= LongestBody && request.ContentType is { } type
        && (type.Contains("json", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase));

    private Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _prefix);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(ulong)..], Interlocked.Increment(ref _ids));
        return new Guid(bytes, bigEndian: true);
    }
}
