using System.Net;
using System.Text;

namespace AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

/// <summary>Sends the requests of a walk to another world and compares the answers.</summary>
/// <param name="client">Sends them; it follows no redirect and keeps no cookie.</param>
/// <param name="world">The world of the walk.</param>
/// <param name="other">The other world, with a name of the same length.</param>
internal sealed class ExchangeReplay(HttpClient client, string world, string other)
{
    private static readonly HashSet<string> SetByClient =
        new(StringComparer.OrdinalIgnoreCase) { "Host", "Content-Length", "Connection", "Transfer-Encoding" };

    private readonly OpaqueValues _values = new();

    /// <summary>A client as a replay needs it.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>Whether every answer is the same but for random values and the name of the world; false where there is no
    /// request.</summary>
    public async Task<bool> IsSameAsync(IReadOnlyList<Exchange> exchanges, CancellationToken cancellationToken)
    {
        foreach (var exchange in exchanges)
        {
            using var request = Request(exchange);
            using var answer = await client.SendAsync(request, cancellationToken);
            if (!_values.Same(Renamed(exchange.Answer), await TextOfAsync(answer, cancellationToken)))
                return false;
        }

        return exchanges.Count > 0;
    }

    private HttpRequestMessage Request(Exchange exchange)
    {
        var request = new HttpRequestMessage(new HttpMethod(exchange.Method), exchange.Host + Translated(exchange.Target));
        if (exchange.Body.Length > 0)
            request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(Translated(exchange.Body)));
        foreach (var (name, value) in exchange.Headers.Where(header => !SetByClient.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, Translated(value)))
                request.Content?.Headers.TryAddWithoutValidation(name, Translated(value));
        }

        return request;
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        // As they were sent: what the client has parsed it may write in another order.
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value));
        return AnswerText.Of((int)answer.StatusCode, headers, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private string Translated(string text) => _values.Translate(Renamed(text));

    private string Renamed(string text) => text.Replace(world, other, StringComparison.Ordinal);
}
