using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Reads the body of a control call, up to a limit.</summary>
internal static class ControlBody
{
    /// <summary>The longest body, in bytes.</summary>
    public const int Limit = 64 * 1024 * 1024;

    /// <summary>The body as text, or the answer that says why there is none.</summary>
    public static async Task<(string? Text, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Limit;
        if (context.Request.ContentLength > Limit)
            return (null, TooLong());

        try
        {
            using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 0));
            var chunk = new byte[64 * 1024];
            for (int read; (read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0;)
            {
                if (buffer.Length + read > Limit)
                    return (null, TooLong());
                buffer.Write(chunk, 0, read);
            }

            return (Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), null);
        }
        catch (BadHttpRequestException broken) when (broken.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, TooLong());
        }
        catch (IOException)
        {
            return (null, ControlJson.Error(StatusCodes.Status400BadRequest, "the body broke off", "send the whole body"));
        }
    }

    private static IResult TooLong() => ControlJson.Error(
        StatusCodes.Status413PayloadTooLarge, $"the body is longer than {Limit} bytes", "start the simulator with --world for a file of that size");
}
