using System.Buffers;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server;

/// <summary>
/// What the web server itself refuses (a body too long, a chunk cut off) is answered with its status, as nginx would. What nothing handled
/// is
/// counted, reported and answered with 500.
/// </summary>
/// <param name="next">What answers everything else.</param>
/// <param name="unhandled">Counts what nothing handled.</param>
internal sealed class BadRequests(RequestDelegate next, UnhandledExceptions unhandled)
{
    // .NET's number of an IOException without a system's error: the web server throws it, the file system does not.
    private const int PlainInputOutputError = unchecked((int)0x80131620);

    // It ends reading before it says that the request is aborted.
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";

    private const string ApiError = """{"message":"500 Internal Server Error"}""";
    private const string OtherError = "500 Internal Server Error\n";

    // nginx accepts no others (ngx_http_parse_request_line); the router would take "get" for GET.
    private static readonly SearchValues<char> MethodLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

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
        catch (Exception ended) when (IsOfClientThatIsGone(http, ended))
        {
            // No answer can be sent.
        }
        catch (IOException broken) when (!http.Response.HasStarted && IsPlain(broken))
        {
            // Kestrel says of a chunk size that overflows, and of a connection that broke off, no more than this.
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (Exception unexpected)
        {
            unhandled.Add(http, unexpected);
            await FailAsync(http);
        }
    }

    private static bool IsOfClientThatIsGone(HttpContext http, Exception ended) =>
        (ended is IOException or OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        || ended is OperationCanceledException { Source: Kestrel };

    private static bool IsPlain(IOException broken) =>
        broken.GetType() == typeof(IOException) && broken.HResult == PlainInputOutputError;

    private static async Task FailAsync(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        var isApi = http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        http.Response.ContentType = isApi ? "application/json" : "text/plain";
        await http.Response.WriteAsync(isApi ? ApiError : OtherError, http.RequestAborted);
    }
}
