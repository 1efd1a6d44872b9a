namespace AikidoGitLabSim.Server.Mutants;

/// <summary>Middleware of a mutant: announces it in every answer and applies its changes to answers.</summary>
/// <param name="next">The simulator.</param>
/// <param name="mutant">In what it is wrong.</param>
internal sealed class MutantMiddleware(RequestDelegate next, Mutant mutant)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers[Mutant.Header] = mutant.Name;
        mutant.Misread?.Invoke(http.Request);
        if (mutant.Rewrite is not { } rewrite || !http.Request.Path.StartsWithSegments("/api/v4", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        // What is packed cannot be rewritten.
        http.Request.Headers.Remove("Accept-Encoding");
        var outlet = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        await next(http);
        http.Response.Body = outlet;
        var answer = new MutantAnswer(http, kept.ToArray());
        rewrite(answer);
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        http.Response.ContentLength = answer.Body.Length;
        await outlet.WriteAsync(answer.Body, http.RequestAborted);
    }
}
