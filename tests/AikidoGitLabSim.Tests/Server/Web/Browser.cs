using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary>A browser without script: it keeps cookies, follows redirects, fills fields by their labels and presses buttons by their
/// names.</summary>
internal sealed class Browser(HttpClient client, string root = "")
{
    private static readonly HtmlParser Parser = new();

    private readonly Dictionary<(string Path, string Name), string> _cookies = [];

    public IHtmlDocument Document { get; private set; } = Parser.ParseDocument("");

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Answer { get; private set; } = new();

    /// <summary>Path and query of the page, below the world's root.</summary>
    public string Path { get; private set; } = "";

    public string Heading => Document.QuerySelector("main h1")?.TextContent.Trim() ?? "";

    public string Text => Squeeze(Document.Body!.TextContent);

    public IEnumerable<string> Buttons => Document.QuerySelectorAll("main button, main a.button")
        .Where(one => one.Closest("noscript") is null).Select(NameOf);

    public IEnumerable<string> Alerts => Document.QuerySelectorAll("[role=alert]")
        .Select(alert => Squeeze(string.Join(' ', alert.QuerySelectorAll("h2, p, li").Select(part => part.TextContent))));

    public string? Cookie => CookieOf("_gitlab_session");

    /// <summary>The new token's value, where a page shows one.</summary>
    public string? Secret => Document.QuerySelector("#new-access-token")?.GetAttribute("value");

    public async Task SignInAsync(string login = "mara", string password = "sim-password")
    {
        await GoAsync("/users/sign_in");
        Fill("Username or primary email", login);
        Fill("Password", password);
        await PressAsync("Sign in");
    }

    public Task GoAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public string? CookieOf(string name) =>
        _cookies.Where(pair => pair.Key.Name == name).Select(pair => pair.Value).FirstOrDefault();

    /// <summary>Sets a cookie for the world's root.</summary>
    public void Keep(string cookie, string value) => _cookies[("/", cookie)] = value;

    /// <summary>Loses a cookie.</summary>
    public void Forget(string cookie)
    {
        foreach (var key in _cookies.Keys.Where(key => key.Name == cookie).ToList())
            _cookies.Remove(key);
    }

    public Task FollowAsync(string link) => SendAsync(HttpMethod.Get, Link(link).GetAttribute("href")![root.Length..], null);

    public IElement Link(string name) => Document.QuerySelectorAll("a[href]")
        .Where(link => NameOf(link) == name && link.Closest("[hidden]") is null).ShouldHaveSingleItem($"link {name} at {Path}");

    public IElement? TestId(string id) => Document.QuerySelectorAll($"[data-testid={id}]")
        .FirstOrDefault(one => one.Closest("[hidden]") is null);

    /// <summary>The field whose label says exactly this.</summary>
    public IElement Field(string label)
    {
        var found = Document.QuerySelectorAll("label").Where(one => Squeeze(one.TextContent) == label)
            .ShouldHaveSingleItem($"label {label} at {Path}");
        return Document.GetElementById(found.GetAttribute("for")!).ShouldNotBeNull();
    }

    public void Fill(string label, string value)
    {
        if (Field(label) is IHtmlTextAreaElement area)
            area.Value = value;
        else
            ((IHtmlInputElement)Field(label)).Value = value;
    }

    public void Check(params string[] labels)
    {
        foreach (var label in labels)
            ((IHtmlInputElement)Field(label)).IsChecked = true;
    }

    public void Choose(string label, string option)
    {
        foreach (var one in ((IHtmlSelectElement)Field(label)).Options)
            one.IsSelected = one.Text == option;
    }

    /// <summary>Presses the button with this name.</summary>
    public Task PressAsync(string name)
    {
        if (Document.QuerySelectorAll("noscript a[href]").LastOrDefault(one => NameOf(one) == name && one.Closest("[hidden]") is null)
            is { } link)
            return SendAsync(HttpMethod.Get, link.GetAttribute("href")![root.Length..], null);

        var button = (IHtmlButtonElement)Document.QuerySelectorAll("button").Where(one => NameOf(one) == name)
            .ShouldHaveSingleItem($"button {name} at {Path}; there are: {string.Join(", ", Buttons)}");
        var form = (button.GetAttribute("form") is { } id
            ? Document.GetElementById(id)
            : button.Closest("form")).ShouldBeAssignableTo<IHtmlFormElement>()!;
        var fields = FieldsOf(form).ToList();
        if (button.Name is { Length: > 0 } pressed)
            fields.Add(KeyValuePair.Create(pressed, button.Value));
        var action = form.GetAttribute("action")![root.Length..];
        return form.Method == "post"
            ? SendAsync(HttpMethod.Post, action, fields)
            : SendAsync(HttpMethod.Get, fields.Count == 0
                ? action
                : $"{action}?{string.Join('&', fields.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}", null);
    }

    public async Task SendAsync(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? fields, bool follows = true,
        int redirects = 0)
    {
        redirects.ShouldBeLessThan(10, $"too many redirects at {path}");
        var url = new Uri(client.BaseAddress!, root + path);
        using var request = new HttpRequestMessage(method, url);
        var cookies = _cookies.Where(pair => url.AbsolutePath.StartsWith(pair.Key.Path, StringComparison.Ordinal))
            .Select(pair => $"{pair.Key.Name}={pair.Value}").ToList();
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies));
        if (fields is not null)
            request.Content = new FormUrlEncodedContent(fields);
        Answer = await client.SendAsync(request);
        Keep(Answer);
        Status = Answer.StatusCode;
        Path = path;
        if (follows && Answer.Headers.Location is { } location)
        {
            location.AbsolutePath.ShouldStartWith(root);
            await SendAsync(HttpMethod.Get, location.PathAndQuery[root.Length..], null, redirects: redirects + 1);
            return;
        }

        Document = Parser.ParseDocument(await Answer.Content.ReadAsStringAsync());
    }

    public static string Squeeze(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string NameOf(IElement element) => element.GetAttribute("aria-label") ?? Squeeze(element.TextContent);

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input, select, textarea"))
        {
            var (name, value) = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box =>
                    (box.IsChecked ? box.Name : null, box.Value is { Length: > 0 } said ? said : "on"),
                IHtmlInputElement { Type: "submit" } => (null, ""),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                _ => (null, ""),
            };
            if (!string.IsNullOrEmpty(name))
                yield return KeyValuePair.Create(name, value);
        }
    }

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            return;
        foreach (var parts in cookies.Select(cookie => cookie.Split("; ")))
        {
            var pair = parts[0].Split('=', 2);
            var path = parts.First(part => part.StartsWith("path=", StringComparison.OrdinalIgnoreCase))[5..];
            _cookies[(path, pair[0])] = pair[1];
        }
    }
}
