using System.Text;
using AikidoGitLabSim.Server;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AikidoGitLabSim.Tests.Server.Aikido;

/// <summary>Somebody with a browser on Aikido's side: keeps the cookie and the form that were shown last.</summary>
internal sealed class Visitor(GitLabSimulator simulator) : IDisposable
{
    private readonly HttpClient _client = simulator.CreateClient();

    private string _cookie = "";
    private Dictionary<string, string> _hidden = new(StringComparer.Ordinal);

    public HttpResponseMessage Last { get; private set; } = null!;

    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await RequestAsync("GET", path));

    public async Task<IHtmlDocument> SendAsync(string path, string token, bool withField = true, bool withCookie = true)
    {
        var fields = new Dictionary<string, string>(withField ? _hidden : [], StringComparer.Ordinal) { ["access_token"] = token };
        if (!withCookie)
            _cookie = "";
        return await ReadAsync(await RequestAsync("POST", path, await new FormUrlEncodedContent(fields).ReadAsStringAsync(),
            "application/x-www-form-urlencoded"));
    }

    public async Task<HttpResponseMessage> RequestAsync(string method, string path, string? body = null, string? type = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(simulator.AikidoUrl, path));
        if (_cookie.Length > 0)
            request.Headers.Add("Cookie", _cookie);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        Last = await _client.SendAsync(request);
        if (Last.Headers.TryGetValues("Set-Cookie", out var cookies))
            _cookie = string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]));
        return Last;
    }

    /// <summary>Lets another visitor go on with the cookie and the form.</summary>
    public void HandOver(Visitor other) => (other._cookie, other._hidden) = (_cookie, _hidden);

    public void Dispose() => _client.Dispose();

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        _hidden = page.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        return page;
    }
}
