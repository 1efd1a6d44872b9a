using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>A scripted answer. <see cref="GitLab"/> carries GitLab's marks, the others do not.</summary>
internal sealed record Reply(int Status, string Body, string ContentType, ImmutableDictionary<string, string> Headers)
{
    private static readonly ImmutableDictionary<string, string> Bare =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, string> Marks = Bare
        .Add("X-Gitlab-Meta", """{"correlation_id":"01TEST","version":"1"}""")
        .Add("X-Request-Id", "01TEST")
        .Add("X-Runtime", "0.01");

    public static Reply GitLab(int status, string json, params (string Name, string Value)[] headers) =>
        new(status, json, "application/json", Marks.AddRange(headers.Select(header => KeyValuePair.Create(header.Name, header.Value))));

    public static Reply Html(int status, string body = "<html><body>Please sign in</body></html>") =>
        new(status, body, "text/html; charset=utf-8", Bare);

    public static Reply Plain(int status, string body, params (string Name, string Value)[] headers) =>
        new(status, body, "text/plain", Bare.AddRange(headers.Select(header => KeyValuePair.Create(header.Name, header.Value))));

    public static Reply ForeignJson(int status, string body) => new(status, body, "application/json", Bare);

    public static Reply Redirect(string target) => new(302, "", "text/html", Bare.Add("Location", target));

    public Reply With(string name, string value) => this with { Headers = Headers.SetItem(name, value) };

    public HttpResponseMessage Message(DateTimeOffset? date)
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new StringContent(Body, Encoding.UTF8) };
        message.Content.Headers.Remove("Content-Type");
        message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        message.Headers.Date = date;
        return message;
    }
}
