using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Http.Features;
using WireMock;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>One request while WireMock.Net looks at it: it is shown the path as it was sent, and a copy of the body. Afterwards all is as it was.</summary>
/// <param name="http">The exchange.</param>
/// <param name="next">What answers where no mapping does.</param>
internal sealed class Passage(HttpContext http, RequestDelegate next)
{
    /// <summary>The longest body that mappings see; those of unknown length, such as pushes, they never see.</summary>
    private const int LongestBody = 10 << 20;

    private readonly PathString _root = http.Request.PathBase;
    private readonly PathString _path = http.Request.Path;

    private Stream? _body;
    private ExceptionDispatchInfo? _failure;

    /// <summary>The stub that took it; null: none of those that were handed over.</summary>
    public Guid? Stub { get; private set; }

    /// <summary>Whether what comes next answered.</summary>
    public bool PassedOn { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="path">The path that is shown; null: the one that was sent.</param>
    public async Task EnterAsync(PathString? path)
    {
        var request = http.Request;
        var (seen, body) = (Stream.Null, request.Body);
        if (request.ContentLength is > 0 and <= LongestBody and var length)
        {
            var bytes = new byte[(int)length];
            await request.Body.ReadExactlyAsync(bytes, http.RequestAborted);
            (seen, body) = (new MemoryStream(bytes, writable: false), new MemoryStream(bytes, writable: false));
        }

        (_body, request.Body) = (body, seen);
        (request.PathBase, request.Path) = ("", path ?? Sent());
    }

    /// <summary>Puts all back.</summary>
    public void Leave() => (http.Request.PathBase, http.Request.Path, http.Request.Body) = (_root, _path, _body ?? http.Request.Body);

    /// <summary>Has what comes next answer.</summary>
    public Task PassOnAsync(HttpContext context)
    {
        PassedOn = true;
        return next(context);
    }

    /// <summary>Answers in WireMock.Net's place, which makes answers of exceptions: they wait until it is done.</summary>
    public async Task<IResponseMessage> AnswerAsync(Func<HttpContext, RequestDelegate, Task> answer, Guid? stub)
    {
        Leave();
        Stub = stub;
        try
        {
            await answer(http, PassOnAsync);
        }
        catch (Exception thrown)
        {
            _failure = ExceptionDispatchInfo.Capture(thrown);
        }

        // WireMock.Net writes nothing where there is no message.
        return null!;
    }

    /// <summary>Throws what the answer threw.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    // "acme%2Fshop" stays what it is; what is sent as a whole URL is taken as the server read it.
    private PathString Sent() => http.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] target
        ? PathString.FromUriComponent(target.Split('?', 2)[0])
        : _root.Add(_path);
}
