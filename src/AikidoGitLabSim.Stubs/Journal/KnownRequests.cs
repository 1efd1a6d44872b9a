using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>
/// Requests in which no secret was found but the one in a header of credentials. A request that equals one of them is recorded as it was,
/// and not searched for secrets again: clients mostly repeat themselves.
/// </summary>
/// <remarks>Of the credentials, the digest is kept and compared. There is room for some requests; a new one replaces an older
/// one.</remarks>
internal sealed class KnownRequests
{
    private const int Places = 256;
    private const int LongestKept = 4096;

    private readonly Known?[] _known = new Known?[Places];

    /// <summary>Finds the request that another one equals.</summary>
    /// <param name="request">The request as it came in. It has no body.</param>
    /// <param name="url">Its URL within the world.</param>
    /// <param name="secrets">The state of the known secrets; null: they never change.</param>
    /// <returns>The request without secrets; null: none is known that equals it.</returns>
    public RecordedRequest? Find(HttpRequest request, string url, object? secrets)
    {
        if (Volatile.Read(ref _known[PlaceOf(request, url)]) is not { } known
            || !known.Holds(secrets)
            || !IsSame(known.Request, request, url, out var credentials))
            return null;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(credentials, digest);
        return digest.SequenceEqual(known.Credentials) ? known.Request : null;
    }

    /// <summary>Keeps a request, if nothing was removed from it but credentials in one header.</summary>
    /// <param name="recorded">The request without secrets.</param>
    /// <param name="request">The request as it came in. It has no body.</param>
    /// <param name="url">Its URL within the world.</param>
    /// <param name="secrets">The state of the known secrets with which it was searched; null: they never change.</param>
    public void Add(RecordedRequest recorded, HttpRequest request, string url, object? secrets)
    {
        if (recorded.Bytes > LongestKept || !IsSame(recorded, request, url, out var credentials))
            return;
        var digest = new byte[SHA256.HashSizeInBytes];
        Digest(credentials, digest);
        Volatile.Write(ref _known[PlaceOf(request, url)], new Known(recorded, digest, secrets));
    }

    // The hash is seeded anew in every process and is not kept.
    private static int PlaceOf(HttpRequest request, string url) =>
        (int)((uint)HashCode.Combine(url, request.Headers["PRIVATE-TOKEN"].ToString(), request.Headers.Authorization.ToString()) % Places);

    private static void Digest(string credentials, Span<byte> digest) =>
        SHA256.HashData(MemoryMarshal.AsBytes(credentials.AsSpan()), digest);

    private static bool IsSame(RecordedRequest recorded, HttpRequest request, string url, out string credentials)
    {
        credentials = "";
        return recorded.Url == url
            && recorded.Method == request.Method
            && recorded.Base.Host.Value == (request.Host.Value ?? "")
            && recorded.Base.Scheme == request.Scheme
            && recorded.Base.Root == (request.PathBase.Value ?? "")
            && recorded.Protocol == request.Protocol
            && recorded.Client == request.HttpContext.Connection.RemoteIpAddress?.ToString()
            && HasSameHeaders(recorded, request, ref credentials);
    }

    private static bool HasSameHeaders(RecordedRequest recorded, HttpRequest request, ref string credentials)
    {
        if (recorded.Headers.Length != request.Headers.Count)
            return false;
        var at = 0;
        foreach (var (name, values) in request.Headers)
        {
            var (keptName, kept) = recorded.Headers[at++];
            if (name != keptName || values.Count != 1)
                return false;
            if (!JournalRedactor.Covers(name))
            {
                if (values != kept)
                    return false;
            }
            else if (credentials.Length > 0)
            {
                return false;
            }
            else
            {
                credentials = values.ToString();
            }
        }

        return true;
    }

    private sealed class Known(RecordedRequest request, byte[] credentials, object? secrets)
    {
        // Weak: the secrets of a world that is gone are not kept for it.
        private readonly WeakReference<object>? _secrets = secrets is null ? null : new(secrets);

        public RecordedRequest Request => request;

        public ReadOnlySpan<byte> Credentials => credentials;

        public bool Holds(object? secrets) => _secrets is null
            ? secrets is null
            : _secrets.TryGetTarget(out var kept) && ReferenceEquals(kept, secrets);
    }
}
