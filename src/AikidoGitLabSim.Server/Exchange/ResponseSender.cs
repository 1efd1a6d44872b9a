using System.IO.Compression;
using System.IO.Hashing;
using AikidoGitLabSim.GitLab.Editions;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Sends an answer with the headers that GitLab's have, as recorded at 18.11.5, 19.1.1 and on GitLab.com.</summary>
internal static class ResponseSender
{
    private const string Private = "max-age=0, private, must-revalidate";

    private static readonly StringValues Origin = "Origin";
    private static readonly StringValues OriginAndEncoding = new(["Origin", "Accept-Encoding"]);

    public static ValueTask SendAsync(HttpContext http, Answer answer, Correlation correlation, Edition edition)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        SetFrontHeaders(response, correlation, edition);
        SetStageHeaders(response.Headers, answer.Stage);
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;

        if (answer.Stage != Stage.Completed || answer.Body.IsEmpty)
            response.Headers.CacheControl = "no-cache";
        else if (IsUnchanged(http, answer.ETag ?? ETagOf(answer.Body.Span)))
            return ValueTask.CompletedTask;
        return answer.Body.IsEmpty ? ValueTask.CompletedTask : SendBodyAsync(http, answer, edition);
    }

    /// <summary>The headers that whatever stands before GitLab's application adds to every answer.</summary>
    public static void SetFrontHeaders(HttpResponse response, Correlation correlation, Edition edition)
    {
        var headers = response.Headers;
        headers.Date = correlation.Date;
        headers["X-Request-Id"] = correlation.Id;
        headers["X-Gitlab-Meta"] = correlation.Meta;
        headers["X-Runtime"] = correlation.Runtime();
        headers.Vary = Origin;
        FrontHeaders.Set(response, edition);
    }

    /// <summary>The value of the header <c>ETag</c> of a body.</summary>
    /// <remarks>Rack::ETag digests the body. Which digest it is does not show, so the fast one serves.</remarks>
    public static string ETagOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(body, hash);
        return $"W/\"{Convert.ToHexStringLower(hash)}\"";
    }

    private static void SetStageHeaders(IHeaderDictionary headers, Stage stage)
    {
        if (stage == Stage.Rescued)
            return;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        if (stage == Stage.Completed)
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }

    /// <remarks>Rack::ConditionalGet turns a match into 304.</remarks>
    private static bool IsUnchanged(HttpContext http, string etag)
    {
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = Private;
        if (http.Response.StatusCode != StatusCodes.Status200OK || http.Request.Headers.IfNoneMatch != etag)
            return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static ValueTask SendBodyAsync(HttpContext http, Answer answer, Edition edition)
    {
        var response = http.Response;
        response.ContentType = answer.ContentType;
        var body = answer.Body;
        var compressible = IsCompressible(http, answer, edition);
        if (compressible || FrontHeaders.VariesByEncoding(edition))
            response.Headers.Vary = OriginAndEncoding;
        if (compressible)
        {
            if (http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            {
                response.Headers.ContentEncoding = "gzip";
                body = Compress(body);
            }
        }

        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(http.Request.Method))
            return ValueTask.CompletedTask;
        var write = response.BodyWriter.WriteAsync(body, http.RequestAborted);
        return write.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(write.AsTask());
    }

    /// <remarks>GitLab's nginx compresses answers of 250 bytes and more, with the three statuses that nginx compresses.</remarks>
    private static bool IsCompressible(HttpContext http, Answer answer, Edition edition) =>
        answer.Body.Length >= FrontHeaders.CompressedFrom(edition)
        && http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
        && answer.ContentType is "application/json" or "text/plain";

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body.Span);
        return compressed.ToArray();
    }
}
