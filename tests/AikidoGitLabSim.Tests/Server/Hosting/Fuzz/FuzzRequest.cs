using System.Text;
using Newtonsoft.Json;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>One request of the fuzz, as the corpus keeps it: a line of JSON.</summary>
/// <param name="Surface">What it is for.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query.</param>
internal sealed record FuzzRequest(string Surface, string Method, string Target)
{
    /// <summary>The headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The body, a letter for each byte; null: none.</summary>
    public string? Body { get; init; }

    /// <summary>The edition that is asked; null: that of the surface.</summary>
    public string? Edition { get; init; }

    public static FuzzRequest Of(string line) => JsonConvert.DeserializeObject<FuzzRequest>(line)!;

    public string ToLine() =>
        JsonConvert.SerializeObject(this, new JsonSerializerSettings
        {
            StringEscapeHandling = StringEscapeHandling.EscapeNonAscii, NullValueHandling = NullValueHandling.Ignore,
        });

    public HttpRequestMessage ToMessage(Uri server)
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri($"{server.GetLeftPart(UriPartial.Authority)}{Target}"));
        if (Body is not null)
            message.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(Body));
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
