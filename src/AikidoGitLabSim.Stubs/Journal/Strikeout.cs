using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Stubs.Matching;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>Strikes secrets out of a request before it is kept: what stands under a name that speaks of one, and the same value anywhere else.</summary>
internal sealed partial class Strikeout
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mark = "[struck out]";

    private const int MostNames = 1024;
    private const int ShortestSecret = 6;

    private static readonly string[] Words = ["token", "authorization", "cookie", "password", "passwd", "secret", "credential", "api-key", "api_key", "apikey", "session"];
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.OrdinalIgnoreCase);

    private List<string>? _secrets;

    /// <summary>Whether what stands under a name is a secret.</summary>
    public static bool Covers(string name)
    {
        if (Known.TryGetValue(name, out var known))
            return known;
        var covers = Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (Known.Count < MostNames)
            Known.TryAdd(name, covers);
        return covers;
    }

    /// <summary>Copies headers without their secrets.</summary>
    public KeyValuePair<string, StringValues>[] Headers(IHeaderDictionary headers)
    {
        var clean = new KeyValuePair<string, StringValues>[headers.Count];
        var at = 0;
        foreach (var (name, values) in headers)
            clean[at++] = new(name, Covers(name) ? Struck(values) : values);
        for (at = 0; at < clean.Length; at++)
        {
            if (clean[at].Value != Mark && MayHoldOne(clean[at].Value))
                clean[at] = new(clean[at].Key, new StringValues([.. clean[at].Value.Select(value => Text(Url(value ?? "")))]));
        }

        return clean;
    }

    /// <summary>A URL without the secrets in its query and before its host.</summary>
    public string Url(string url)
    {
        if (url.Contains('@', StringComparison.Ordinal))
            url = UserInfo().Replace(url, $"//{Mark}@");
        var query = url.IndexOf('?', StringComparison.Ordinal);
        return Text(query < 0 ? url : $"{url[..(query + 1)]}{Pairs(url[(query + 1)..])}");
    }

    /// <summary>A body without its secrets; null: it is of a sort in which they cannot be found, and not kept.</summary>
    public string? Body(string? contentType, ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body);
        if (contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true)
            return Text(Pairs(text));
        if (!StrictJson.TryParse(text, out var json))
            return null;
        if (json is not JContainer container)
            return null;
        foreach (var property in container.DescendantsAndSelf().OfType<JProperty>().Where(property => Covers(property.Name)).ToArray())
            Strike(property.Value);
        foreach (var value in container.DescendantsAndSelf().OfType<JValue>().Where(value => value.Type == JTokenType.String).ToArray())
            value.Value = Text(UserInfo().Replace((string)value!, $"//{Mark}@"));
        return json.ToString(Newtonsoft.Json.Formatting.None);
    }

    private void Strike(JToken value)
    {
        foreach (var text in (value is JContainer several ? several.Descendants().OfType<JValue>() : [(JValue)value]).Where(item => item.Type == JTokenType.String).ToArray())
        {
            Remember((string)text!);
            text.Value = Mark;
        }
    }

    private string Struck(StringValues values)
    {
        foreach (var value in values)
            Remember(value ?? "");
        return Mark;
    }

    // A value that came under the name of a secret is one under every other name too.
    private void Remember(string value)
    {
        var secret = value.Contains(' ', StringComparison.Ordinal) ? value[(value.LastIndexOf(' ') + 1)..] : value;
        if (secret.Length >= ShortestSecret)
            (_secrets ??= []).Add(secret);
    }

    private bool MayHoldOne(StringValues values)
    {
        foreach (var value in values)
        {
            if (value is not null && (value.Contains('?', StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal) || (_secrets?.Exists(secret => value.Contains(secret, StringComparison.Ordinal)) is true)))
                return true;
        }

        return false;
    }

    /// <summary>A text without the secrets that were found so far.</summary>
    public string Text(string text) => _secrets is null
        ? text
        : _secrets.Aggregate(text, (clean, secret) => clean.Replace(secret, Mark, StringComparison.Ordinal));

    private string Pairs(string pairs) => string.Join('&', pairs.Split('&').Select(pair =>
    {
        var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, v) : (pair, "");
        if (value.Length == 0 || !Covers(Uri.UnescapeDataString(name)))
            return pair;
        Remember(Uri.UnescapeDataString(value));
        return $"{name}={Uri.EscapeDataString(Mark)}";
    }));

    [GeneratedRegex("//[^/@?#\\s]+@", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex UserInfo();
}
