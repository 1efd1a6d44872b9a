namespace AikidoGitLabSim.Server.Exchange;

/// <summary>What is answered outside of API and pages: that there is nothing, in our words.</summary>
internal static class NoPages
{
    private const string Html = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Not Found</title></head>
        <body><h1>404: Page not found</h1>
        <p>Simulated GitLab. Its REST API is at <code>/api/v4</code>;
        git clones its projects; its pages start at <code>/</code>.</p></body></html>
        """;

    /// <summary>Sends GitLab's 404 page.</summary>
    public static Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(Html, http.RequestAborted);
    }
}
