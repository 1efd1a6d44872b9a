using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Server;

/// <summary>Answers a request that could not be written to the log with 503. The request changed nothing; the client may repeat
/// it.</summary>
/// <param name="next">What answers everything else.</param>
internal sealed class LogTrouble(RequestDelegate next)
{
    private const string RetryAfterSeconds = "1";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (WorldLogException) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("""{"message":"503 Service Unavailable"}""", http.RequestAborted);
        }
    }
}
