using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Stubs.Matching;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>
/// Strikes secrets out of a request before it is kept: what stands under a name that speaks of one, and the same value anywhere else and in
/// any form; what looks like one; and what is one according to who knows.
/// </summary>
/// <param name="isKnown">Whether a word is a known secret; null: no secrets are known.</param>
internal sealed partial class JournalRedactor(Func<string, bool>? isKnown = null)
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mark = "[struck out]";

    private const int ShortestSecret = 6;
    private const int MostSecrets = 64;
    private const string Form = "application/x-www-form-urlencoded";

    // The names that most requests have hold no secret.
    private static readonly FrozenSet<string> UsualHeaders = new[]
    {
        "Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Cache-Control", "Connection", "Content-Length", "Content-Type",
        "Cookie", "Host",
        "Origin", "PRIVATE-TOKEN", "Pragma", "Referer", "Transfer-Encoding", "User-Agent", "X-Forwarded-For",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<SecretForms> _secrets = [];
    private SecretWords? _words;

    private SecretWords Words => _words ??= new SecretWords(_secrets, isKnown);

    /// <summary>Whether what stands under a name is a secret.</summary>
    public static bool Covers(string name) => SecretNames.Covers(name);

    /// <summary>Finds the secrets of a request, to strike them out of each of its parts.</summary>
    /// <param name="headers">Its headers.</param>
    /// <param name="url">Its URL.</param>
    /// <param name="body">Its body; null: there is none, or it is not kept.</param>
    public void Learn(IHeaderDictionary headers, string url, string? body)
    {
        LearnHeaders(headers);
        LearnNamed(url);
        if (body is not null)
            LearnBody(body);
    }

    /// <summary>Copies headers without their secrets.</summary>
    public KeyValuePair<string, StringValues>[] Headers(IHeaderDictionary headers)
    {
        var clean = new KeyValuePair<string, StringValues>[headers.Count];
        var at = 0;
        foreach (var (name, values) in headers)
            clean[at++] = new(UsualHeaders.Contains(name) ? name : Text(name), Covers(name) ? Mark : Clean(values));
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
    public string? Body(string? contentType, string body)
    {
        if (contentType?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) is true)
            return Text(Pairs(body));
        return StrictJson.TryParse(body, out var json) && json is JContainer ? Clean(json).ToString(Newtonsoft.Json.Formatting.None) : null;
    }

    /// <summary>A text without the secrets that were found so far.</summary>
    public string Text(string text)
    {
        foreach (var secret in _secrets)
        {
            if (text.Contains(secret.Value, StringComparison.Ordinal))
                text = text.Replace(secret.Value, Mark, StringComparison.Ordinal);
        }

        return Words.Clean(SecretShapes.Clean(text));
    }

    private StringValues Clean(StringValues values) => values.Count == 1
        ? Url(values.ToString())
        : new StringValues([.. values.Select(value => Url(value ?? ""))]);

    private JToken Clean(JToken json) => json switch
    {
        JObject all => new JObject(all.Properties()
            .Select(property => (Name: Text(property.Name), Value: Covers(property.Name) ? Struck(property.Value) : Clean(property.Value)))
            .DistinctBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new JProperty(property.Name, property.Value))),
        JArray all => new JArray(all.Select(Clean).ToArray<object>()),
        JValue { Type: JTokenType.String } text => Text(UserInfo().Replace((string)text!, $"//{Mark}@")),
        _ => json,
    };

    private static JToken Struck(JToken json) => json switch
    {
        JObject all => new JObject(all.Properties().Select(property => new JProperty(property.Name, Struck(property.Value)))),
        JArray all => new JArray(all.Select(Struck).ToArray<object>()),
        JValue { Type: JTokenType.Null or JTokenType.Boolean } => json,
        _ => Mark,
    };

    private static IEnumerable<JValue> Strings(IEnumerable<JContainer> within) =>
        within.SelectMany(container => container.DescendantsAndSelf().OfType<JValue>())
            .Where(value => value.Type is JTokenType.String or JTokenType.Integer);

    private void LearnHeaders(IHeaderDictionary headers)
    {
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                if (string.IsNullOrEmpty(value))
                    continue;
                if (Covers(name))
                    LearnCredentials(value);
                else
                    LearnNamed(value);
            }
        }
    }

    private void LearnBody(string body)
    {
        LearnNamed(body);
        if (!StrictJson.TryParse(body, out var json) || json is not JContainer container)
            return;
        foreach (var value in Strings(container.DescendantsAndSelf().OfType<JProperty>().Where(property => Covers(property.Name))))
            Remember(value.ToString(CultureInfo.InvariantCulture));
        foreach (var value in Strings([container]))
            LearnNamed(value.ToString(CultureInfo.InvariantCulture));
    }

    private void LearnNamed(string text)
    {
        foreach (var value in SecretNames.ValuesIn(text))
            Remember(value);
    }

    // A header of credentials: after its scheme, in each of its cookies, and in the pair of Basic.
    private void LearnCredentials(string value)
    {
        var credentials = value[(value.LastIndexOf(' ') + 1)..];
        Remember(credentials);
        foreach (var part in value.Split(';'))
            Remember(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        var bytes = new byte[credentials.Length];
        if (!value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
            || !Convert.TryFromBase64String(credentials, bytes, out var length))
            return;
        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        Remember(pair[^1]);
        if (pair is [var user, "" or "x-oauth-basic"])
            Remember(user);
    }

    // A value that came under the name of a secret is one under every other name, too.
    private void Remember(string value)
    {
        if (value.Length < ShortestSecret || _secrets.Count == MostSecrets || _secrets.Exists(secret => secret.Value == value))
            return;
        _secrets.Add(new SecretForms(value));
        var plain = Uri.UnescapeDataString(value);
        if (plain != value)
            Remember(plain);
    }

    private static string Pairs(string pairs)
    {
        var clean = new StringBuilder(pairs.Length);
        foreach (var pair in Pair().EnumerateMatches(pairs))
        {
            var part = pairs.AsSpan(pair.Index, pair.Length);
            var equals = part.IndexOf('=');
            if (equals >= 0 && equals < part.Length - 1 && Covers(Uri.UnescapeDataString(part[..equals].ToString())))
                clean.Append(part[..(equals + 1)]).Append(Uri.EscapeDataString(Mark));
            else
                clean.Append(part);
        }

        return clean.ToString();
    }

    [GeneratedRegex("[&;]|[^&;]+", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex Pair();

    [GeneratedRegex("//[^/@?#\\s]+@", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex UserInfo();
}
