using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Benchmarks.Requests;

/// <summary>An answer of the simulator, ready to be sent again.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers, without those that Kestrel adds.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedAnswer(int Status, KeyValuePair<string, StringValues>[] Headers, byte[] Body)
{
    private static readonly string[] OfKestrel = ["Date", "Transfer-Encoding"];

    /// <summary>Takes an answer apart.</summary>
    public static async Task<RecordedAnswer> OfAsync(HttpResponseMessage answer) => new(
        (int)answer.StatusCode,
        [
            .. answer.Headers.Concat(answer.Content.Headers)
                .Where(header => !OfKestrel.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .Select(header => KeyValuePair.Create(header.Key, new StringValues([.. header.Value]))),
        ],
        await answer.Content.ReadAsByteArrayAsync());

    /// <summary>Sends it.</summary>
    public Task SendAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            http.Response.Headers[name] = value;
        http.Response.ContentLength = Body.Length;
        var write = http.Response.BodyWriter.WriteAsync(Body, http.RequestAborted);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
    }
}
