using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>A request as stubs look at it.</summary>
internal sealed class StubRequest
{
    private const string Form = "application/x-www-form-urlencoded";

    private Dictionary<string, StringValues>? _query;
    private Dictionary<string, StringValues>? _form;
    private string? _text;
    private string? _path;

    /// <summary>The method of the request.</summary>
    public required string Method { get; init; }

    /// <summary>The URL within the world: path and query as they were sent.</summary>
    public required string Url { get; init; }

    /// <summary>The headers of the request.</summary>
    public required IHeaderDictionary Headers { get; init; }

    /// <summary>The time when the request arrived.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public string Scheme { get; init; } = "http";

    /// <summary>The host that was asked, without the port.</summary>
    public string Host { get; init; } = "";

    /// <summary>The port that was asked.</summary>
    public int Port { get; init; }

    /// <summary>The body, once it was read.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The path as it was sent.</summary>
    public string Path => _path ??= Cut() is >= 0 and var cut ? Url[..cut] : Url;

    /// <summary>The body as text; null: there is none.</summary>
    public string? Text => Body.Length == 0 ? null : _text ??= Encoding.UTF8.GetString(Body.Span);

    /// <summary>The values of a parameter of the query.</summary>
    public StringValues Query(string name) => Of(_query ??= Parameters(Cut() is >= 0 and var cut ? Url[(cut + 1)..] : ""), name);

    /// <summary>The values of a parameter of the body's form.</summary>
    public StringValues FormValue(string name) =>
        Of(_form ??= Headers.ContentType.ToString().StartsWith(Form, StringComparison.OrdinalIgnoreCase)
            ? Parameters(Text ?? "")
            : [], name);

    /// <summary>The values of a cookie.</summary>
    public StringValues Cookie(string name)
    {
        var found = StringValues.Empty;
        foreach (var part in Headers.Cookie.SelectMany(line => (line ?? "").Split(';')))
        {
            var pair = part.Trim().Split('=', 2);
            if (pair.Length == 2 && pair[0] == name)
                found = StringValues.Concat(found, pair[1].Trim('"'));
        }

        return found;
    }

    private static StringValues Of(Dictionary<string, StringValues> values, string name) => values.GetValueOrDefault(name);

    private int Cut() => Url.IndexOf('?', StringComparison.Ordinal);

    private static Dictionary<string, StringValues> Parameters(string text)
    {
        var found = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(text))
        {
            var name = pair.DecodeName().ToString();
            found[name] = StringValues.Concat(found.GetValueOrDefault(name), pair.DecodeValue().ToString());
        }

        return found;
    }
}
