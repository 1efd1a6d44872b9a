namespace AikidoGitLabSim.Server.Hosting;

/// <summary>What the web server itself turns down (a body too long, a chunk cut off) is answered with its status, as nginx would, not with 500.</summary>
/// <param name="next">What answers everything else.</param>
internal sealed class BadRequests(RequestDelegate next)
{
    /// <summary>Answers a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = refused.StatusCode;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
    }
}
