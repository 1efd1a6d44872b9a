using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Reads the body of a control call, up to a limit.</summary>
internal static class ControlBody
{
    /// <summary>The longest world file, in bytes.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private const int LimitOfOthers = 1024 * 1024;

    /// <summary>The body as text, or the answer that says why there is none.</summary>
    public static async Task<(string? Text, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        var (bytes, refusal) = await ReadAsync(context, LimitOfOthers);
        return (bytes is { } read ? Encoding.UTF8.GetString(read.Span) : null, refusal);
    }

    /// <summary>A world file, or the answer that says why there is none.</summary>
    public static Task<(ReadOnlyMemory<byte>? Bytes, IResult? Refusal)> ReadWorldAsync(HttpContext context) => ReadAsync(context, Limit);

    private static async Task<(ReadOnlyMemory<byte>? Bytes, IResult? Refusal)> ReadAsync(HttpContext context, int limit)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        if (context.Request.ContentLength > limit)
            return (null, TooLong(limit));

        try
        {
            var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 0));
            var chunk = new byte[64 * 1024];
            for (int read; (read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0;)
            {
                if (buffer.Length + read > limit)
                    return (null, TooLong(limit));
                buffer.Write(chunk, 0, read);
            }

            return (buffer.GetBuffer().AsMemory(0, (int)buffer.Length), null);
        }
        catch (BadHttpRequestException broken) when (broken.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, TooLong(limit));
        }
        catch (IOException)
        {
            return (null, ControlJson.Error(StatusCodes.Status400BadRequest, "the body broke off", "send the whole body"));
        }
    }

    private static IResult TooLong(int limit) => ControlJson.Error(
        StatusCodes.Status413PayloadTooLarge, $"the body is longer than {limit} bytes",
        "start the simulator with --world for a file of that size");
}
