using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Server;

/// <summary>
/// Answers a request that could not be written to the log: 503 when it changed nothing and the client may repeat it, 504 when the log
/// broke during the write and the outcome is unknown.
/// </summary>
/// <param name="next">What answers everything else.</param>
/// <param name="options">The simulator's options.</param>
internal sealed class LogTrouble(RequestDelegate next, GitLabSimulatorOptions options)
{
    private const string RetryAfterSeconds = "1";

    // A file answers in any case; a database on the network may hang.
    private readonly WriteThreads? _threads = options.Log?.Shared is null ? null : new WriteThreads();

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await (_threads is null || IsRead(http.Request.Method) ? next(http) : _threads.RunAsync(() => next(http)));
        }
        catch (WorldLogException unknown) when (unknown.MayHaveHappened && !http.Response.HasStarted)
        {
            await AnswerAsync(http, StatusCodes.Status504GatewayTimeout, """{"message":"504 Gateway Timeout"}""");
        }
        catch (WorldLogException) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, StatusCodes.Status503ServiceUnavailable, """{"message":"503 Service Unavailable"}""");
        }
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Answers with 503 and the time after which to try again, or with 504.</summary>
    public static Task AnswerAsync(HttpContext http, int status, string body)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body, http.RequestAborted);
    }
}
