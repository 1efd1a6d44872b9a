using System.Buffers.Binary;
using AikidoGitLabSim.Stubs.Matching;
using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>The last requests that came in. Bounded: the oldest goes when another one comes.</summary>
internal sealed class RequestJournal
{
    /// <summary>The longest body that is kept, in bytes.</summary>
    private const int LongestBody = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly int _size;
    private readonly TimeProvider _time;
    private readonly ulong _prefix;

    private JournalEntry?[] _entries = [];
    private long _count;
    private long _ids;

    /// <summary>Creates an empty journal.</summary>
    /// <param name="size">How many requests it keeps; 0: none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">The source of the entries' ids.</param>
    public RequestJournal(int size, TimeProvider time, RandomBytes random)
    {
        (_size, _time) = (size, time);
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        random(bytes);
        _prefix = BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>What is kept, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> OldestFirst
    {
        get
        {
            lock (_gate)
            {
                var size = _entries.Length;
                return size == 0 ? [] : [.. Enumerable.Range(0, size).Select(at => _entries[(int)((_count + at) % size)]).OfType<JournalEntry>()];
            }
        }
    }

    /// <summary>Adds a request to the journal.</summary>
    /// <returns>The entry, for the answer to be noted; null: no journal is kept.</returns>
    public async ValueTask<JournalEntry?> RecordAsync(HttpContext http)
    {
        if (_size == 0)
            return null;
        var request = http.Request;
        var strikeout = new Strikeout();
        var headers = strikeout.Headers(request.Headers);
        var url = strikeout.Url(HttpRequestReader.UrlOf(http));
        var hasBody = request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;
        var body = hasBody && IsKept(request) ? strikeout.Body(request.ContentType, (await BodyBuffer.ReadAsync(http, LongestBody)).Span) : null;
        var entry = new JournalEntry
        {
            Id = NextId(),
            At = _time.GetUtcNow(),
            Method = request.Method,
            Url = url,
            Base = (request.Scheme, request.Host, request.PathBase.Value ?? ""),
            Client = http.Connection.RemoteIpAddress?.ToString(),
            Protocol = request.Protocol,
            Headers = headers,
            Body = body,
            BodyLeftOut = hasBody && body is null,
        };
        Add(entry);
        return entry;
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
                    _entries[at] = null;
            }
        }

        return [.. removed];
    }

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        lock (_gate)
            Array.Clear(_entries);
    }

    private void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            // A world that is never asked keeps no room for requests.
            if (_entries.Length == 0)
                _entries = new JournalEntry?[_size];
            _entries[(int)(_count++ % _entries.Length)] = entry;
        }
    }

    private static bool IsKept(HttpRequest request) =>
        request.ContentLength <= LongestBody && request.ContentType is { } type
        && (type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase));

    private Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _prefix);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(ulong)..], Interlocked.Increment(ref _ids));
        return new Guid(bytes, bigEndian: true);
    }

}
