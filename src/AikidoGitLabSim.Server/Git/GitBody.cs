using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace AikidoGitLabSim.Server.Git;

/// <summary>What a client of git sends, unpacked. It is whole before a child of git is started: a slow client holds no place.</summary>
internal static class GitBody
{
    /// <summary>The longest request for a fetch in bytes, unpacked: it lists what the client wants and has.</summary>
    public const int LongestWants = 10 << 20;

    private const int Block = 64 * 1024;

    private static readonly MinDataRate SlowestSender = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(15));
    private static readonly MinDataRate SlowestReceiver = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    /// <summary>The body of a push, of any length.</summary>
    public static Stream Of(HttpRequest request)
    {
        var features = request.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        if (features.Get<IHttpMinRequestBodyDataRateFeature>() is { } slowest)
            slowest.MinDataRate = SlowestSender;
        return request.Headers.ContentEncoding.ToString() is "gzip" or "x-gzip"
            ? new GZipStream(request.Body, CompressionMode.Decompress)
            : request.Body;
    }

    /// <summary>Ends connections that receive an answer of git's too slowly.</summary>
    public static void LimitReceiver(HttpContext http)
    {
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } slowest)
            slowest.MinDataRate = SlowestReceiver;
    }

    /// <summary>The whole body of a fetch; null: it is longer than <see cref="LongestWants"/>, or not packed as it says.</summary>
    public static async Task<MemoryStream?> ReadWantsAsync(HttpRequest request)
    {
        var whole = new MemoryStream();
        try
        {
            await using var body = Of(request);
            var block = new byte[Block];
            for (int read; (read = await body.ReadAsync(block, request.HttpContext.RequestAborted)) > 0;)
            {
                if (whole.Length + read > LongestWants)
                    return null;
                whole.Write(block, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        whole.Position = 0;
        return whole;
    }
}
