using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A scenario's own GitLab: opened with its world file at the first question, spoken to by HTTP only.</summary>
public sealed class GitLabDriver(SharedGitLab shared, WorldFile file, Wallet wallet, Transcript transcript)
{
    private string _world = NewName();
    private const int LongestControl = 10_000;

    private readonly List<string> _others = [];

    private string? _url;
    private string? _aikidoUrl;
    private bool _opened;

    /// <summary>The answer to the last question.</summary>
    public Answer Last { get => field ?? throw new InvalidOperationException("Nothing was asked yet"); private set; }

    /// <summary>The PEM file of the authority that clients trust; null: those of the system.</summary>
    public string? CaFile { get; private set; }

    /// <summary>The URL of the scenario's GitLab, as a customer would write it.</summary>
    public async Task<string> UrlAsync() => _url ??= await OpenAsync();

    /// <summary>The URL of the Aikido that belongs to the scenario's GitLab.</summary>
    public async Task<string> AikidoUrlAsync()
    {
        await UrlAsync();
        return _aikidoUrl ?? throw new InvalidOperationException("This GitLab has no simulated Aikido beside it");
    }

    /// <summary>What the simulator concluded about requests, as it tells it; without token values.</summary>
    public async Task<string> DecisionsAsync(IEnumerable<string> requestIds)
    {
        var decisions = new StringBuilder();
        foreach (var id in requestIds)
            decisions.AppendLine(
                (await ControlAsync(HttpMethod.Get, $"/_sim/worlds/{_world}/decisions/{Uri.EscapeDataString(id)}", null)).Text);
        return transcript.Clean(decisions.ToString());
    }

    /// <summary>Asks GitLab's API.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="token">The token of the request; null: none.</param>
    /// <param name="carrier">How the token is handed over; left out: in GitLab's own header.</param>
    public async Task<Answer> RequestAsync(Question question, HeldToken? token, TokenCarrier carrier = TokenCarrier.PrivateToken)
    {
        var url = await UrlAsync();
        return Last = await SendAsync(question.Method, carrier.Address($"{url}/api/v4{question.Path}", token), question.Body,
            request => carrier.Put(request, token));
    }

    /// <summary>Sends a request as an exported scenario has it.</summary>
    public async Task<Answer> SendAsync(SentRequest sent)
    {
        var url = sent.Carrier.Address($"{await UrlAsync()}{sent.Target}", sent.Token);
        return Last = await SendAsync(sent.Method, url, sent.Body, request =>
        {
            sent.Carrier.Put(request, sent.Token);
            if (sent.Sudo is { } user)
                request.Headers.Add("Sudo", user);
        });
    }

    /// <summary>Hands a token to Aikido by its public call.</summary>
    public async Task<Answer> RequestAikidoAsync(HeldToken token)
    {
        var url = await AikidoUrlAsync();
        return Last = await SendAsync(
            HttpMethod.Post, $"{url}/api/public/v1/access-tokens/code-scanning",
            new JsonObject { ["access_token"] = token.Secret }.ToJsonString(), null);
    }

    /// <summary>Calls the control API.</summary>
    public Task<Answer> ControlAsync(HttpMethod method, string path, string? body) =>
        SendAsync(method, new Uri(shared.Url, path).ToString(), body, null);

    /// <summary>Calls the control API about the scenario's world.</summary>
    public async Task<Answer> ControlWorldAsync(HttpMethod method, string path, string? body)
    {
        await UrlAsync();
        return await ControlAsync(method, $"/_sim/worlds/{_world}/{path}", body);
    }

    /// <summary>The scenario's world at this moment, with its requests, as a file; null: no world was opened.</summary>
    public async Task<string?> TryMomentAsync()
    {
        if (!_opened)
            return null;
        var answer = await ControlWorldAsync(HttpMethod.Get, "moment", null);
        return answer.IsYes ? answer.Text : null;
    }

    /// <summary>The scenario's world at this moment, with its requests, as a file.</summary>
    public async Task<string> MomentAsync()
    {
        var answer = await ControlWorldAsync(HttpMethod.Get, "moment", null);
        answer.IsYes.ShouldBeTrue(answer.Text);
        return answer.Text;
    }

    /// <summary>Opens a moment as another world, and returns the requests there.</summary>
    public async Task<JsonArray> OpenMomentAsync(string moment)
    {
        var name = $"{_world}-{_others.Count}";
        _others.Add(name);
        var answer = await ControlAsync(HttpMethod.Put, $"/_sim/worlds/{name}/moment", moment);
        answer.IsYes.ShouldBeTrue(answer.Text);
        foreach (var token in answer.Json!["tokens"]!.AsArray())
            transcript.Hide(token!["secret"]!.ToString());
        return (await ControlAsync(HttpMethod.Get, $"/_sim/worlds/{name}/decisions", null)).Json!["decisions"]!.AsArray();
    }

    /// <summary>From here on, the scenario works in a world of its own again, which its next givens describe.</summary>
    public void StartOver()
    {
        if (_opened)
            _others.Add(_world);
        (_world, _url, CaFile, _opened) = (NewName(), null, null, false);
    }

    /// <summary>Calls the admin API of the stubs in front of the scenario's GitLab.</summary>
    public async Task<Answer> AdminAsync(HttpMethod method, string path, string? body) =>
        await SendAsync(method, $"{await UrlAsync()}/__admin/{path}", body, null);

    /// <summary>Changes the scenario's world while it runs.</summary>
    public async Task ChangeAsync(JsonObject change)
    {
        await UrlAsync();
        var answer = await ControlAsync(HttpMethod.Patch, $"/_sim/worlds/{_world}", change.ToJsonString());
        answer.IsYes.ShouldBeTrue(answer.Text);
    }

    /// <summary>Switches a named fault of the scenario's world, or goes on with an incident.</summary>
    public async Task SwitchAsync(HttpMethod method, string fault)
    {
        await UrlAsync();
        var answer = await ControlAsync(method, $"/_sim/worlds/{_world}/faults", new JsonObject { ["name"] = fault }.ToJsonString());
        answer.IsYes.ShouldBeTrue(answer.Text);
    }

    /// <summary>The status of the first request of a clone.</summary>
    public async Task<int> AdvertiseAsync(string project, HeldToken token) =>
        (int)(await AdvertiseAsync(project, token, "git-upload-pack")).Status;

    /// <summary>Sends the first request of a service of git.</summary>
    public async Task<Answer> AdvertiseAsync(string project, HeldToken token, string service)
    {
        var url = $"{await UrlAsync()}/{project}.git/info/refs?service={service}";
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{token.Secret}"));
        return await SendAsync(HttpMethod.Get, url, null,
            request => request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair));
    }

    /// <summary>What happens next in the scenario's world.</summary>
    public async Task<JsonArray> ComingAsync()
    {
        await UrlAsync();
        return (await ControlAsync(HttpMethod.Get, $"/_sim/worlds/{_world}/clock", null)).Json!["next"]!.AsArray();
    }

    /// <summary>The mails of the scenario's world, newest first.</summary>
    public async Task<JsonArray> MailsAsync()
    {
        await UrlAsync();
        return (await ControlAsync(HttpMethod.Get, $"/_sim/worlds/{_world}/mails", null)).Json!["mails"]!.AsArray();
    }

    /// <summary>Moves the clock of the scenario's world by a duration of ISO 8601.</summary>
    public Task AdvanceAsync(string duration) => ChangeAsync(new JsonObject { ["clock"] = new JsonObject { ["advance"] = duration } });

    /// <summary>Opens a copy of the world under another name, at another URL, and says how it went.</summary>
    public async Task<Answer> OpenOtherAsync(string worldFile)
    {
        var name = $"{_world}-{_others.Count}";
        _others.Add(name);
        return await PutAsync(name, worldFile);
    }

    /// <summary>Makes a copy of the scenario's world as it is now, and works on in it or not.</summary>
    public async Task<string> ForkAsync()
    {
        await UrlAsync();
        var name = $"{_world}-{_others.Count}";
        _others.Add(name);
        var answer = await ControlAsync(HttpMethod.Post, $"/_sim/worlds/{_world}/fork", new JsonObject { ["as"] = name }.ToJsonString());
        answer.IsYes.ShouldBeTrue(answer.Text);
        return answer.Json!["gitLabUrl"]!.ToString();
    }

    /// <summary>Sets the scenario's world back to what it was when it was opened.</summary>
    public async Task ResetAsync() => (await ControlAsync(HttpMethod.Post, $"/_sim/worlds/{_world}/reset", null)).IsYes.ShouldBeTrue();

    /// <summary>From here on, questions go to another GitLab.</summary>
    /// <param name="url">Its URL.</param>
    /// <param name="caFile">The PEM file of the authority that clients trust; null: those of the system.</param>
    public void TurnTo(string url, string? caFile = null) => (_url, CaFile) = (url, caFile);

    /// <summary>Ends the worlds of the scenario.</summary>
    public async Task CloseAsync()
    {
        if (_opened)
            _others.Add(_world);
        foreach (var name in _others)
            await ControlAsync(HttpMethod.Delete, $"/_sim/worlds/{name}", null);
    }

    /// <summary>Puts another world in place of the scenario's.</summary>
    public async Task ReplaceAsync(string worldFile)
    {
        await UrlAsync();
        await OpenAsync(worldFile);
    }

    // Exports and moments are long, and are saved beside.
    private static string Short(string text) => text.Length > LongestControl ? $"{text[..LongestControl]}…" : text;

    private static string NewName() => $"scenario-{Guid.NewGuid():N}";

    private Task<string> OpenAsync() => OpenAsync(file.ToString());

    private async Task<string> OpenAsync(string worldFile)
    {
        var answer = await PutAsync(_world, worldFile);
        answer.IsYes.ShouldBeTrue(answer.Text);
        foreach (var token in answer.Json!["tokens"]!.AsArray())
            wallet.Add(new HeldToken(token!["name"]!.ToString(), (long?)token["id"], token["secret"]!.ToString()));
        _aikidoUrl = answer.Json["aikidoUrl"]!.ToString();
        _opened = true;
        return answer.Json["gitLabUrl"]!.ToString();
    }

    private async Task<Answer> PutAsync(string name, string worldFile)
    {
        var answer = await ControlAsync(HttpMethod.Put, $"/_sim/worlds/{name}", worldFile);
        foreach (var token in answer.Json?["tokens"]?.AsArray() ?? [])
            transcript.Hide(token!["secret"]!.ToString());
        return answer;
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    private async Task<Answer> SendAsync(HttpMethod method, string url, string? body, Action<HttpRequestMessage>? prepare)
    {
        using var request = new HttpRequestMessage(method, url);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        prepare?.Invoke(request);
        using var response = await shared.SendAsync(request);
        var answer = new Answer(response.StatusCode, await response.Content.ReadAsStringAsync()) { Headers = HeadersOf(response) };
        // Bodies sent to the control API are world files, which are saved beside.
        var isControl = url.Contains("/_sim/", StringComparison.Ordinal);
        var text = isControl ? Short(answer.Text) : answer.Text;
        transcript.WriteExchange($"{method} {request.RequestUri} {(isControl ? null : body)}\n  {(int)answer.Status} {text}");
        return answer;
    }
}
