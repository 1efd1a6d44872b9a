using System.Collections.Immutable;
using System.Net;
using System.Text;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Planning;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Validator.Sending;

/// <summary>Sends what the plan says and records what comes. The only place that holds the token and a connection at once.</summary>
internal sealed class Prober(HttpMessageInvoker invoker, TlsWatch watch, NameResolution names, ParsedInput input, ProbeTarget target,
    TimeProvider clock)
{
    private const int MostBody = 1024 * 1024;

    // GitLab takes any name beside a token, except none.
    private const string GitUser = "oauth2";

    private readonly Redactor _redactor = new(target.Token);

    public async Task<ImmutableArray<Exchange>> RunAsync(IProgress<PlannedRequest>? progress, CancellationToken cancel)
    {
        var answers = new List<ReadAnswer>(ProbePlan.Budget);
        while (ProbePlan.Next(input, answers) is { } planned)
        {
            progress?.Report(planned);
            answers.Add(AnswerReader.Read(await SendAsync(planned, cancel)));
        }
        return [.. answers.Select(answer => answer.Exchange)];
    }

    private async Task<Exchange> SendAsync(PlannedRequest planned, CancellationToken cancel)
    {
        var unanswered = new Exchange
        {
            Probe = planned.Probe, Method = planned.Method, Path = planned.Path,
            Authenticated = planned.Authenticated, At = clock.GetUtcNow()
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(target.Limit);
        try
        {
            using var message = Message(planned);
            using var answer = await invoker.SendAsync(message, limit.Token);
            var body = await ReadAsync(answer.Content, limit.Token);
            watch.Answered();
            return unanswered with
            {
                At = clock.GetUtcNow(),
                Addresses = names.Addresses,
                Status = (int)answer.StatusCode,
                Headers = Headers(answer),
                Body = _redactor.Clean(body),
            };
        }
        catch (Exception error) when (FailureReader.Read(error, watch.TakeRefusal()) is { } failure && !cancel.IsCancellationRequested)
        {
            return unanswered with
            {
                At = clock.GetUtcNow(),
                Failure = failure with { Detail = ForeignSecrets.Strip(_redactor.Clean(failure.Detail)) }
            };
        }
    }

    private HttpRequestMessage Message(PlannedRequest planned)
    {
        var message = new HttpRequestMessage(new HttpMethod(planned.Method), Url(planned)) { Version = HttpVersion.Version11 };
        message.Headers.TryAddWithoutValidation("Accept", planned.IsGit ? "*/*" : "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", ToolName.ForHeader);
        if (planned is { Authenticated: true, IsGit: true })
            message.Headers.Authorization =
                new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{GitUser}:{target.Token.Reveal()}")));
        else if (planned.Authenticated)
            message.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", target.Token.Reveal());
        return message;
    }

    private Uri Url(PlannedRequest planned) =>
        planned.IsDiscovery ? target.Address.UrlOnHost(planned.Path) : target.Address.Url(planned.Path);

    // Cookies are secrets of the one who set them, and no check needs them.
    private ImmutableDictionary<string, string> Headers(HttpResponseMessage answer) => Exchange.NoHeaders.AddRange(
        answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .Where(header => !header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => KeyValuePair.Create(group.Key, _redactor.Clean(string.Join(", ", group.SelectMany(header => header.Value))))));

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var buffer = new byte[16 * 1024];
        using var body = new MemoryStream();
        while (body.Length < MostBody && await stream.ReadAsync(buffer, cancel) is > 0 and var read)
            body.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }
}
