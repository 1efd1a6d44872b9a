using System.Buffers;

namespace AikidoGitLabSim.Server;

/// <summary>What the web server itself turns down (a body too long, a chunk cut off) is answered with its status, as nginx would, not with 500.</summary>
/// <param name="next">What answers everything else.</param>
internal sealed class BadRequests(RequestDelegate next)
{
    // nginx takes no others (ngx_http_parse_request_line); the router would take "get" for GET.
    private static readonly SearchValues<char> MethodLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    /// <summary>Answers a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Method.AsSpan().ContainsAnyExcept(MethodLetters))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            await next(http);
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = refused.StatusCode;
        }
        catch (IOException) when (!http.Response.HasStarted)
        {
            // Kestrel says of a chunk size that overflows, and of a connection that broke off, no more than this.
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
    }
}
