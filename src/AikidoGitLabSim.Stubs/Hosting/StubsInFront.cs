using Microsoft.AspNetCore.Builder;

namespace AikidoGitLabSim.Stubs.Hosting;

/// <summary>Puts stubs in front of what comes next in a pipeline.</summary>
public static class StubsInFront
{
    /// <summary>Puts stubs in front of what comes next.</summary>
    /// <param name="app">The pipeline.</param>
    /// <param name="serverOf">The stubs of the world that a request is for; null: the request is none of theirs, and goes through.</param>
    /// <param name="refusal">Why a call of the admin API under <c>/__admin</c> is refused; null: it is allowed.</param>
    /// <param name="front">Another stub server whose mappings come first; null: none.</param>
    public static IApplicationBuilder UseStubs(
        this IApplicationBuilder app,
        Func<HttpContext, StubServer?> serverOf,
        Func<HttpContext, IResult?> refusal,
        IStubEngine? front = null) =>
        app.Use(next => new StubMiddleware(next, serverOf, refusal, front).InvokeAsync);
}
