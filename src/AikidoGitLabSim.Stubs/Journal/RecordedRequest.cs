using System.Text;
using AikidoGitLabSim.Stubs.Matching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>A request without its secrets, as the journal keeps it. It does not change.</summary>
internal sealed class RecordedRequest
{
    /// <summary>What an entry takes beside its texts, about.</summary>
    private const long Fixed = 400;

    private long? _bytes;

    /// <summary>The method of the request.</summary>
    public required string Method { get; init; }

    /// <summary>The URL within the world.</summary>
    public required string Url { get; init; }

    /// <summary>Scheme, host and the world's root.</summary>
    public required (string Scheme, HostString Host, string Root) Base { get; init; }

    /// <summary>The address of the client.</summary>
    public required string? Client { get; init; }

    /// <summary>The protocol of the request, such as <c>HTTP/1.1</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The headers of the request, without secrets.</summary>
    public required KeyValuePair<string, StringValues>[] Headers { get; init; }

    /// <summary>The body; null: there was none, or it was not kept.</summary>
    public string? Body { get; init; }

    /// <summary>Whether there was a body that was not kept.</summary>
    public bool BodyLeftOut { get; init; }

    /// <summary>How much memory an entry of it takes, as far as is counted.</summary>
    public long Bytes => _bytes ??= Fixed + (sizeof(char) * (Url.Length + (Body?.Length ?? 0) + Length(Headers)));

    /// <summary>The request, for stubs to look at.</summary>
    /// <param name="at">The time when it arrived.</param>
    public StubRequest ToStubRequest(DateTimeOffset at)
    {
        var headers = new HeaderDictionary();
        foreach (var (name, values) in Headers)
            headers[name] = values;
        return new StubRequest
        {
            Method = Method,
            Url = Url,
            Headers = headers,
            Now = at,
            Scheme = Base.Scheme,
            Host = Base.Host.Host,
            Port = Base.Host.Port ?? 0,
            Body = Encoding.UTF8.GetBytes(Body ?? ""),
        };
    }

    /// <summary>The request as WireMock shows it.</summary>
    /// <param name="at">The time when it arrived.</param>
    public JObject ToJson(DateTimeOffset at) => new()
    {
        ["url"] = Url,
        ["absoluteUrl"] = $"{Base.Scheme}://{Base.Host}{Base.Root}{Url}",
        ["method"] = Method,
        ["clientIp"] = Client,
        ["headers"] = new JObject(
            Headers.Select(header => new JProperty(header.Key, header.Value.Count == 1 ? header.Value.ToString() : Texts(header.Value)))),
        ["cookies"] = new JObject(),
        ["browserProxyRequest"] = false,
        ["loggedDate"] = at.ToUnixTimeMilliseconds(),
        ["bodyAsBase64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Body ?? "")),
        ["body"] = Body ?? "",
        ["bodyLeftOut"] = BodyLeftOut,
        ["protocol"] = Protocol,
        ["scheme"] = Base.Scheme,
        ["host"] = Base.Host.Host,
        ["port"] = Base.Host.Port,
        ["loggedDateString"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["queryParams"] = QueryJson(),
        ["formParams"] = new JObject(),
    };

    private static long Length(KeyValuePair<string, StringValues>[] headers)
    {
        var length = 0L;
        foreach (var (_, values) in headers)
        {
            foreach (var value in values)
                length += (value?.Length ?? 0) + (Fixed / 8);
        }

        return length;
    }

    private static JArray Texts(StringValues values) => new(values.Select(value => (object)(value ?? "")).ToArray());

    private JObject QueryJson() => new(QueryHelpers.ParseQuery(Url.Split('?', 2) is [_, var query] ? query : "")
        .Select(pair => new JProperty(pair.Key, new JObject { ["key"] = pair.Key, ["values"] = Texts(pair.Value) })));
}
