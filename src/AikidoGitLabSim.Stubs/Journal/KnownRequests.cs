using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

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

    // Creating a hasher costs more than hashing a token, so each thread keeps one.
    [ThreadStatic]
    private static IncrementalHash? _hasher;

    private readonly Known?[] _known = new Known?[Places];

    /// <summary>Finds the request that another one equals.</summary>
    /// <param name="request">The request as it came in. It has no body.</param>
    /// <param name="url">Its URL within the world.</param>
    /// <param name="secrets">The state of the known secrets; null: they never change.</param>
    /// <returns>The request without secrets, which gets the feature <see cref="RepeatedRequest"/>; null: none is known that equals
    /// it.</returns>
    public RecordedRequest? Find(HttpRequest request, string url, object? secrets)
    {
        if (Volatile.Read(ref _known[PlaceOf(request, url)]) is not { } known
            || !known.Holds(secrets)
            || !IsSame(known.Request, request, url)
            || !HasSameHeaders(known.Request.Headers, request.Headers, known.CredentialsAt, out var credentials))
            return null;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(credentials, digest);
        if (!digest.SequenceEqual(known.Credentials))
            return null;
        request.HttpContext.Features.Set(known.Repeated);
        return known.Request;
    }

    /// <summary>Keeps a request, if nothing was removed from it but credentials in one header.</summary>
    /// <param name="recorded">The request without secrets.</param>
    /// <param name="request">The request as it came in. It has no body.</param>
    /// <param name="url">Its URL within the world.</param>
    /// <param name="secrets">The state of the known secrets with which it was searched; null: they never change.</param>
    public void Add(RecordedRequest recorded, HttpRequest request, string url, object? secrets)
    {
        if (recorded.Bytes > LongestKept
            || Array.FindAll(recorded.Headers, header => JournalRedactor.Covers(header.Key)).Length > 1
            || !IsSame(recorded, request, url))
            return;
        var credentialsAt = Array.FindIndex(recorded.Headers, header => JournalRedactor.Covers(header.Key));
        if (!HasSameHeaders(recorded.Headers, request.Headers, credentialsAt, out var credentials))
            return;
        var digest = new byte[SHA256.HashSizeInBytes];
        Digest(credentials, digest);
        Volatile.Write(ref _known[PlaceOf(request, url)], new Known(recorded, credentialsAt, digest, secrets));
    }

    // The hash is seeded anew in every process and is not kept.
    private static int PlaceOf(HttpRequest request, string url)
    {
        var (token, authorization) = (request.Headers["PRIVATE-TOKEN"].ToString(), request.Headers.Authorization.ToString());
        return (int)((uint)HashCode.Combine(url, request.PathBase.Value, token, authorization) % Places);
    }

    private static void Digest(string credentials, Span<byte> digest)
    {
        var hasher = _hasher ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hasher.AppendData(MemoryMarshal.AsBytes(credentials.AsSpan()));
        hasher.GetHashAndReset(digest);
    }

    private static bool IsSame(RecordedRequest recorded, HttpRequest request, string url) =>
        recorded.Url == url
        && recorded.Method == request.Method
        && recorded.Base.Host.Value == (request.Host.Value ?? "")
        && recorded.Base.Scheme == request.Scheme
        && recorded.Base.Root == (request.PathBase.Value ?? "")
        && recorded.Protocol == request.Protocol
        && recorded.Client == request.HttpContext.Connection.RemoteIpAddress?.ToString();

    private static bool HasSameHeaders(
        KeyValuePair<string, StringValues>[] recorded, IHeaderDictionary sent, int credentialsAt, out string credentials)
    {
        credentials = "";
        if (recorded.Length != sent.Count)
            return false;
        var at = 0;
        foreach (var (name, values) in sent)
        {
            var (keptName, kept) = recorded[at];
            if (name != keptName || values.Count != 1)
                return false;
            if (at == credentialsAt)
                credentials = values.ToString();
            else if (values != kept)
                return false;
            at++;
        }

        return true;
    }

    private sealed class Known(RecordedRequest request, int credentialsAt, byte[] credentials, object? secrets)
    {
        // Weak: the secrets of a world that is gone are not kept for it.
        private readonly WeakReference<object>? _secrets = secrets is null ? null : new(secrets);

        public RecordedRequest Request => request;

        public RepeatedRequest Repeated { get; } = new();

        /// <summary>Which of the headers has the credentials; negative: none.</summary>
        public int CredentialsAt => credentialsAt;

        public ReadOnlySpan<byte> Credentials => credentials;

        public bool Holds(object? secrets) => _secrets is null
            ? secrets is null
            : _secrets.TryGetTarget(out var kept) && ReferenceEquals(kept, secrets);
    }
}
