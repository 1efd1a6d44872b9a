using AikidoGitLabSim.Stubs.Admin;
using AikidoGitLabSim.Stubs.Engines;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Hosting;

/// <summary>Answers for what comes next where a stub says so, and writes the journal.</summary>
/// <param name="next">What comes next.</param>
/// <param name="serverOf">The stubs of a request's world.</param>
/// <param name="refusal">Why an admin call is refused.</param>
internal sealed class StubMiddleware(RequestDelegate next, Func<HttpContext, StubServer?> serverOf, Func<HttpContext, IResult?> refusal)
{
    private const string Stub = "stub";

    private static readonly PathString Admin = "/__admin";

    /// <summary>Answers a request, or has it answered.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (serverOf(http) is not { } server)
            return next(http);
        if (http.Request.Path.StartsWithSegments(Admin, StringComparison.Ordinal, out var call))
            return AdminAsync(http, server, call.Value ?? "");
        if (server.Options.Engine is { } engine)
            return AnswerAsync(http, server, engine);
        if (server.IsIdle)
            return server.Options.JournalSize == 0 ? next(http) : PassAsync(http, server);
        return AnswerAsync(http, server);
    }

    private Task AdminAsync(HttpContext http, StubServer server, string call) =>
        refusal(http) is { } refused ? refused.ExecuteAsync(http)
        : server.Options.Engine?.Admin is { } admin ? admin(http)
        : AdminApi.AnswerAsync(http, server, call);

    private async Task AnswerAsync(HttpContext http, StubServer server, IStubEngine engine)
    {
        var entry = await server.Journal.RecordAsync(http);
        var answer = await engine.AnswerAsync(http, next);
        entry?.Complete(http.Response.StatusCode, answer.Stub is { } id ? server.Table.Find(id) : null, answer.PassedOn ? server.Options.Behind : Stub);
    }

    private async Task PassAsync(HttpContext http, StubServer server)
    {
        var entry = await server.Journal.RecordAsync(http);
        await next(http);
        entry?.Complete(http.Response.StatusCode, null, server.Options.Behind);
    }

    private async Task AnswerAsync(HttpContext http, StubServer server)
    {
        var entry = await server.Journal.RecordAsync(http);
        StubMapping? stub;
        try
        {
            stub = await server.FindAsync(HttpRequestReader.Read(http, server.Options.Time, out var request), () => BodyBuffer.ReadAsync(http, request));
        }
        catch (SlowRegexException slow)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync($"{slow.Message}\n", http.RequestAborted);
            entry?.Complete(http.Response.StatusCode, null, Stub);
            return;
        }

        var passesOn = stub is null || stub.Response.PassesOn;
        if (!passesOn)
            entry?.Complete(stub!.Response.Status, stub, Stub);
        await server.AnswerAsync(http, stub, next);
        if (passesOn)
            entry?.Complete(http.Response.StatusCode, stub, server.Options.Behind);
    }
}
