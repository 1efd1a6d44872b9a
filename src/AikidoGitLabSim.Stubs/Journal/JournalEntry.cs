using System.Text;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Matching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>One request that came in, without its secrets, and who answered it.</summary>
internal sealed class JournalEntry
{
    /// <summary>What an entry takes beside its texts, about.</summary>
    private const long Fixed = 400;

    private Answered? _answered;

    /// <summary>The id of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>The time when the request arrived.</summary>
    public required DateTimeOffset At { get; init; }

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

    /// <summary>How much memory it takes, as far as is counted.</summary>
    public long Bytes => Fixed + (sizeof(char) * (Url.Length + (Body?.Length ?? 0) + Length(Headers)));

    /// <summary>The stub that took it; null: none.</summary>
    public StubMapping? Stub => _answered?.Stub;

    /// <summary>Records the response and what sent it.</summary>
    public void Complete(int status, StubMapping? stub, string by) => Volatile.Write(ref _answered, new Answered(status, stub, by));

    /// <summary>The request, for stubs to look at.</summary>
    public StubRequest ToRequest()
    {
        var headers = new HeaderDictionary();
        foreach (var (name, values) in Headers)
            headers[name] = values;
        return new StubRequest
        {
            Method = Method,
            Url = Url,
            Headers = headers,
            Now = At,
            Scheme = Base.Scheme,
            Host = Base.Host.Host,
            Port = Base.Host.Port ?? 0,
            Body = Encoding.UTF8.GetBytes(Body ?? ""),
        };
    }

    /// <summary>The request as WireMock shows it, and who answered.</summary>
    public JObject ToJson()
    {
        var answered = Volatile.Read(ref _answered);
        var shown = new JObject
        {
            ["id"] = Id.ToString(), ["request"] = RequestJson(), ["wasMatched"] = answered?.Stub is not null,
            ["answeredBy"] = answered?.By
        };
        if (answered is null)
            return shown;
        shown["response"] = new JObject { ["status"] = answered.Status };
        if (answered.Stub is { } stub)
        {
            shown["responseDefinition"] = stub.ToJson()["response"];
            shown["stubMapping"] = stub.ToJson();
        }

        return shown;
    }

    /// <summary>The request as WireMock shows it.</summary>
    public JObject RequestJson() => new()
    {
        ["url"] = Url,
        ["absoluteUrl"] = $"{Base.Scheme}://{Base.Host}{Base.Root}{Url}",
        ["method"] = Method,
        ["clientIp"] = Client,
        ["headers"] = new JObject(
            Headers.Select(header => new JProperty(header.Key, header.Value.Count == 1 ? header.Value.ToString() : Texts(header.Value)))),
        ["cookies"] = new JObject(),
        ["browserProxyRequest"] = false,
        ["loggedDate"] = At.ToUnixTimeMilliseconds(),
        ["bodyAsBase64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Body ?? "")),
        ["body"] = Body ?? "",
        ["bodyLeftOut"] = BodyLeftOut,
        ["protocol"] = Protocol,
        ["scheme"] = Base.Scheme,
        ["host"] = Base.Host.Host,
        ["port"] = Base.Host.Port,
        ["loggedDateString"] = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
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

    private sealed record Answered(int Status, StubMapping? Stub, string By);
}
