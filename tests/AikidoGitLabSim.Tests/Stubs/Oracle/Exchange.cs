using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace AikidoGitLabSim.Tests.Stubs.Oracle;

/// <summary>What came of a question: the answer as a client sees it, or how the connection broke.</summary>
internal sealed class Exchange : IDisposable
{
    // Of the server, not of the stub.
    private static readonly string[] LeftOut =
        ["Date", "Server", "Vary", "Connection", "Transfer-Encoding", "Content-Length", "Matched-Stub-Id", "Keep-Alive"];

    // A connection a question: none is broken by the one before.
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero,
    });

    public async Task<(string Status, string Seen)> RequestAsync(Uri server, OracleRequest ask)
    {
        var (method, url) = ask.Ask.Split(' ', 2) is [var first, var second] ? (first, second) : throw new FormatException(ask.Ask);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server, url));
        if (ask.Body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(ask.Body));
        foreach (var (name, value) in ask.Headers ?? [])
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
        }

        try
        {
            using var answer = await _client.SendAsync(request, CancellationToken.None);
            var body = await answer.Content.ReadAsByteArrayAsync();
            var status = $"{(int)answer.StatusCode}";
            return (status, $"{status} {Phrase(answer)}\n{Headers(answer)}\n{Convert.ToHexString(body)} {Encoding.UTF8.GetString(body)}");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return ("broken", $"broken: {Kind(broken)}");
        }
    }

    public async Task<bool> ImportAsync(Uri server, string mappings)
    {
        using var empty = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/__admin/reset"));
        (await _client.SendAsync(empty, CancellationToken.None)).Dispose();
        using var import = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/__admin/mappings/import"))
        {
            Content = new StringContent(mappings),
        };
        using var answer = await _client.SendAsync(import, CancellationToken.None);
        return answer.IsSuccessStatusCode;
    }

    public void Dispose() => _client.Dispose();

    // The usual words are the server's; 418 is asked with words of its own too.
    private static string Phrase(HttpResponseMessage answer) =>
        (int)answer.StatusCode == 418 ? answer.ReasonPhrase?.ToUpperInvariant() ?? "" : "";

    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
        .Where(header => !LeftOut.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        .SelectMany(header => header.Value.Select(value => $"{header.Key.ToLowerInvariant()}: {value}")).Order(StringComparer.Ordinal));

    // How the system words a connection's end differs; which sort of end it was does not.
    private static string Kind(Exception broken) => broken switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "ended",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "garbage",
        _ when broken.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionReset } => "reset",
        _ when broken.GetBaseException() is HttpIOException { HttpRequestError: var error } => error.ToString(),
        _ => broken.GetBaseException().GetType().Name,
    };
}
