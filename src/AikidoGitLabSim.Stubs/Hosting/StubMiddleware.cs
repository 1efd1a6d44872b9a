using AikidoGitLabSim.Stubs.Admin;
using AikidoGitLabSim.Stubs.Journal;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Hosting;

/// <summary>Answers for what comes next where a stub says so, and writes the journal.</summary>
/// <param name="next">What comes next.</param>
/// <param name="serverOf">The stubs of a request's world.</param>
/// <param name="refusal">Why an admin call is refused.</param>
/// <param name="front">Another stub server whose mappings come first; null: none.</param>
internal sealed class StubMiddleware(
    RequestDelegate next, Func<HttpContext, StubServer?> serverOf, Func<HttpContext, IResult?> refusal, IStubEngine? front)
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
        if (front is { HasMappings: true })
            return AnswerAsync(http, server, front);
        if (server.IsIdle)
            return server.Options.JournalSize == 0 ? next(http) : PassAsync(http, server);
        return AnswerAsync(http, server);
    }

    // The root is the front's; under a world's root, also /~default, it is always WireMock's.
    private Task AdminAsync(HttpContext http, StubServer server, string call)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return refusal(http) is { } refused ? refused.ExecuteAsync(http)
            : front is not null && !http.Request.PathBase.HasValue ? front.AnswerAdminAsync(http, call.Trim('/'))
            : AdminApi.AnswerAsync(http, server, call, front is not null);
    }

    // Most requests are read and answered at once: they need no state machine.
    private Task PassAsync(HttpContext http, StubServer server)
    {
        var recording = server.Journal.RecordAsync(http);
        if (!recording.IsCompletedSuccessfully)
            return PassAsync(http, server, recording);
        var entry = recording.Result;
        var passing = next(http);
        if (!passing.IsCompletedSuccessfully)
            return CompleteAsync(http, server, entry, passing);
        entry?.Complete(http.Response.StatusCode, null, server.Options.Behind);
        return Task.CompletedTask;
    }

    private async Task PassAsync(HttpContext http, StubServer server, ValueTask<JournalEntry?> recording) =>
        await CompleteAsync(http, server, await recording, next(http));

    private static async Task CompleteAsync(HttpContext http, StubServer server, JournalEntry? entry, Task passing)
    {
        await passing;
        entry?.Complete(http.Response.StatusCode, null, server.Options.Behind);
    }

    private async Task AnswerAsync(HttpContext http, StubServer server, IStubEngine first)
    {
        var entry = await server.Journal.RecordAsync(http);
        if (await first.TryAnswerAsync(http))
            entry?.Complete(http.Response.StatusCode, null, first.Name);
        else
            await AnswerAsync(http, server, entry);
    }

    private async Task AnswerAsync(HttpContext http, StubServer server) =>
        await AnswerAsync(http, server, await server.Journal.RecordAsync(http));

    private async Task AnswerAsync(HttpContext http, StubServer server, JournalEntry? entry)
    {
        StubMapping? stub;
        try
        {
            stub = await server.FindAsync(HttpRequestReader.Read(http, server.Options.Time, out var request),
                () => BodyBuffer.ReadAsync(http, request));
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
