using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Workbench;

/// <summary>A browser without script on the workbench of a simulator in memory.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string Good = "glpat-good-good-good-good";
    public const string Old = "glpat-old-old-old-old-old";

    private const string World = """
        edition: gitlab.com/premium/18.11
        users: [ { username: mara, password: sim-password }, { username: lena, state: blocked } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        tokens:
          - { kind: personal, user: mara, name: "<b>good</b>", scopes: [read_api, read_user], expiresAt: 2027-03-01,
              secret: glpat-good-good-good-good }
          - { kind: personal, user: mara, name: old, scopes: [read_api], expiresAt: 2026-01-01, secret: glpat-old-old-old-old-old }
          - { kind: group, group: acme, name: aikido, access: reporter, scopes: [read_api], expiresAt: 2027-03-01 }
        """;

    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private Bench(GitLabSimulator simulator)
    {
        Simulator = simulator;
        Client = simulator.CreateClient();
    }

    public GitLabSimulator Simulator { get; }

    public HttpClient Client { get; }

    public static async Task<Bench> StartAsync() => new(await GitLabSimulator.StartAsync(options =>
    {
        options.World = Reading.Load(World);
        options.Time = new FakeTimeProvider(Reading.Now);
    }));

    public async Task<HttpResponseMessage> SendTokenAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("PRIVATE-TOKEN", token);
        return await Client.SendAsync(request);
    }

    public async Task<IHtmlDocument> OpenAsync(string path) => await ParseAsync(await SendAsync(HttpMethod.Get, path));

    /// <summary>Sends the form that has a button with a label.</summary>
    public async Task<HttpResponseMessage> PressAsync(IHtmlDocument page, string label, params (string Name, string Value)[] fields)
    {
        var button = page.QuerySelectorAll("button").OfType<IHtmlButtonElement>()
            .Single(button => (button.GetAttribute("aria-label") ?? button.TextContent.Trim()) == label);
        var form = button.Form.ShouldNotBeNull();
        var values = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 })
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            values[name] = value;
        return await PostAsync(form.GetAttribute("action")!, values);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> values) =>
        await SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(values));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Simulator.DisposeAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await Client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
        return await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }
}
