using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Responses;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Stubs;

/// <summary>Answers a request as a stub says.</summary>
internal static class StubResponder
{
    /// <summary>Sends the response of a stub.</summary>
    public static async Task AnswerAsync(HttpContext http, StubMapping stub, TimeProvider time)
    {
        var response = stub.Response;
        if (response.Fault is { } fault)
        {
            await FaultSender.SendAsync(http, fault, time);
            return;
        }

        http.Response.StatusCode = response.Status;
        if (response.StatusMessage is { } words && http.Features.Get<IHttpResponseFeature>() is { } head)
            head.ReasonPhrase = words;
        foreach (var (name, values) in response.Headers)
            http.Response.Headers.Append(name, values);
        http.Response.Headers["Matched-Stub-Id"] = stub.Id.ToString();
        if (stub.Name is { } stubName && stubName.All(c => c is >= ' ' and <= '~'))
            http.Response.Headers["Matched-Stub-Name"] = stubName;
        if (MayHaveBody(http))
            await WriteAsync(http, response, time);
    }

    private static bool MayHaveBody(HttpContext http) =>
        !HttpMethods.IsHead(http.Request.Method) && http.Response.StatusCode
            is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified);

    private static async Task WriteAsync(HttpContext http, StubResponse response, TimeProvider time)
    {
        var body = response.Body.AsMemory();
        var promised = http.Response.ContentLength;
        if (promised < body.Length)
            body = body[..(int)promised];
        if (response.Dribble is { } dribble && body.Length > 0)
            await DribbleAsync(http, body, dribble, time);
        else if (body.Length > 0)
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        if (promised > body.Length)
        {
            // Fewer bytes than announced: the connection ends in the middle of the body. In memory, nothing else would end it.
            await http.Response.Body.FlushAsync(http.RequestAborted);
            if (http.Features.Get<IConnectionSocketFeature>() is null)
                http.Abort();
        }
    }

    private static async Task DribbleAsync(HttpContext http, ReadOnlyMemory<byte> body, Dribble dribble, TimeProvider time)
    {
        var chunks = Math.Min(dribble.Chunks, body.Length);
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            var (from, to) = ((int)((long)body.Length * chunk / chunks), (int)((long)body.Length * (chunk + 1) / chunks));
            await Task.Delay(dribble.Total / chunks, time, http.RequestAborted);
            await http.Response.Body.WriteAsync(body[from..to], http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }
}
