using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

/// <summary>Keeps what walks ask and what they are answered, by world.</summary>
internal sealed class ExchangeRecorder
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Task<Exchange>>> _worlds = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>Keeps the requests of a world from now on.</summary>
    public void Begin(string world) => _worlds.TryAdd(world, new());

    /// <summary>The requests of a world, in the order in which they arrived; none where one of them was not answered.</summary>
    public async Task<IReadOnlyList<Exchange>> OfAsync(string world)
    {
        var kept = _worlds.TryGetValue(world, out var exchanges) ? exchanges.ToArray() : [];
        await Task.WhenAll(kept).ContinueWith(_ => { }, TaskScheduler.Default);
        return Array.TrueForAll(kept, one => one.IsCompletedSuccessfully)
            ? [.. (await Task.WhenAll(kept)).OrderBy(exchange => exchange.Number)]
            : [];
    }

    /// <summary>Keeps a request and its answer, where its world is kept.</summary>
    public Task AroundAsync(HttpContext http, RequestDelegate next)
    {
        if (!_worlds.TryGetValue(WorldOf(http.Request.Path), out var exchanges) || IsOfAikido(http.Request))
            return next(http);
        var kept = KeepAsync(http, next, Interlocked.Increment(ref _number));
        exchanges.Enqueue(kept);
        return kept;
    }

    // What Aikido's side asks follows from the form that it is sent, and that request is kept.
    private static bool IsOfAikido(HttpRequest request) =>
        request.Headers.UserAgent.ToString().StartsWith("AikidoGitLabSim.Validator/", StringComparison.Ordinal);

    private static async Task<Exchange> KeepAsync(HttpContext http, RequestDelegate next, int number)
    {
        var request = await RequestAsync(http.Request, number);
        var sent = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = sent;
        }

        // Headers may still change when the answer begins to be sent.
        await http.Response.StartAsync(http.RequestAborted);
        var text = AnswerText.Of(http.Response.StatusCode, HeadersOf(http.Response.Headers), answer.ToArray());
        answer.Position = 0;
        await answer.CopyToAsync(sent, http.RequestAborted);
        return request with { Answer = text };
    }

    private static async Task<Exchange> RequestAsync(HttpRequest request, int number)
    {
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return new()
        {
            Number = number,
            Method = request.Method,
            Host = $"{request.Scheme}://{request.Host}",
            Target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "",
            Headers = HeadersOf(request.Headers),
            Body = Encoding.Latin1.GetString(body.ToArray()),
            Answer = "",
        };
    }

    private static IReadOnlyList<KeyValuePair<string, string>> HeadersOf(IHeaderDictionary headers) =>
        [.. headers.SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value ?? ""))];

    private static string WorldOf(PathString path)
    {
        var text = path.Value ?? "";
        if (!text.StartsWith("/~", StringComparison.Ordinal))
            return "";
        var end = text.IndexOf('/', 2);
        return end < 0 ? text[2..] : text[2..end];
    }
}
